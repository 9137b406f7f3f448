/* A mesh whose vertices a kernel has put on the sphere of a norm. */
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform highp sampler2D points;
uniform int firstPoint;
uniform float worldPerUnit;
in float vertex; /* its number: a geometry needs some attribute */
out vec3 worldPosition;

void main() {
  worldPosition = texel(points, firstPoint + int(vertex + 0.5)).xyz * worldPerUnit;
  gl_Position = projectionMatrix * viewMatrix * vec4(worldPosition, 1.0);
}
