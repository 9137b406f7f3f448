/*
 * Arrows that face the viewer. Instance n stands at texel n of `rest` and points along texel n of `values`,
 * whose fourth component colours it; below `least` there is none.
 */
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform highp sampler2D rest;
uniform highp sampler2D values;
uniform vec3 eye;
uniform float worldPerUnit;
/* World length of a field vector of length 1, and the power that lengths are drawn with. */
uniform float longest;
uniform float power;
/* Where the arrow sits on its point: 0 with its tail, 0.5 with its middle. */
uniform float anchor;
/* How far points are moved away from the origin, as a multiple. */
uniform float away;
uniform float least;
uniform float thickness;
in vec2 position; /* along, 0 to 1; across */
in float part; /* 0 shaft, 1 head */
out vec3 worldPosition;
out vec3 toSide;
out vec3 toFront;
out float across;
out float value;

void main() {
  vec4 start = texel(rest, gl_InstanceID);
  vec4 field = texel(values, gl_InstanceID);
  float size = length(field.xyz);
  if (field.w < least || size < 1e-12) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  vec3 direction = field.xyz / size;
  float reach = longest * pow(min(size, 1.0), power);
  vec3 centre = start.xyz * (worldPerUnit * away);
  vec3 tail = centre - anchor * reach * direction;
  vec3 toEye = normalize(eye - centre);
  vec3 side = cross(direction, toEye);
  side = length(side) > 1e-4 ? normalize(side) : vec3(1.0, 0.0, 0.0);
  float thick = min(thickness, 0.3 * reach);
  float head = min(3.4 * thick, 0.6 * reach);
  float along = part < 0.5 ? position.x * (reach - head) : reach - head + position.x * head;
  worldPosition = tail + direction * along + side * position.y * thick * (part < 0.5 ? 0.5 : 1.45);
  toSide = side;
  toFront = normalize(cross(side, direction));
  across = position.y;
  value = field.w;
  gl_Position = projectionMatrix * viewMatrix * vec4(worldPosition, 1.0);
}
