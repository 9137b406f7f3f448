/* The part of a plane that lies in a ball: a disc around the foot of its normal. World coordinates. */
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform vec3 centre;
uniform vec3 first;
uniform vec3 second;
uniform float radius;
in vec2 position;
out vec2 local;

void main() {
  local = position;
  vec3 worldPosition = centre + radius * (first * position.x + second * position.y);
  gl_Position = projectionMatrix * viewMatrix * vec4(worldPosition, 1.0);
}
