/* A mesh whose vertices a kernel has moved; normals follow by the cofactor matrix, also where it is singular. */
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform highp sampler2D points;
uniform int firstPoint;
uniform float worldPerUnit;
uniform mat3 cofactor;
in vec3 normal;
in float tint;
out vec3 worldNormal;
out vec3 worldPosition;
out float shade;

void main() {
  worldPosition = texel(points, firstPoint + gl_VertexID).xyz * worldPerUnit;
  vec3 turned = cofactor * normal;
  worldNormal = turned / max(length(turned), 1e-20);
  shade = tint;
  gl_Position = projectionMatrix * viewMatrix * vec4(worldPosition, 1.0);
}
