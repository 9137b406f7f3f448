/*
 * A sphere (or a ring) of unit vectors with a value at each: texel n of `rest` is a direction and its level,
 * texel n of `values` the value's gradient along the sphere and the value. Vertices rise with their value.
 */
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform highp sampler2D rest;
uniform highp sampler2D values;
/* World height per unit of value, at level 1. */
uniform float lift;
/* Half the width of a ring: levels 0 and 1 are its two edges. */
uniform float band;
out vec3 worldNormal;
out vec3 worldPosition;
out float value;
/* A direction and its image, both linear between vertices, so that fragments know their own angle. */
out vec3 direction;
out vec3 image;

void main() {
  vec4 start = texel(rest, gl_VertexID);
  vec4 field = texel(values, gl_VertexID);
  float radius = 1.0 + band * (2.0 * start.w - 1.0) + lift * start.w * field.w;
  worldPosition = start.xyz * radius;
  worldNormal = normalize(radius * start.xyz - lift * start.w * field.xyz);
  value = field.w;
  direction = start.xyz;
  image = field.xyz;
  gl_Position = projectionMatrix * viewMatrix * vec4(worldPosition, 1.0);
}
