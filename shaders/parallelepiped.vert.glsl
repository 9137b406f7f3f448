/* The unit cube carried by a matrix. */
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform mat3 matrix;
uniform float worldPerUnit;
in vec3 position;
out vec3 worldPosition;
out vec3 cell;

void main() {
  cell = position;
  worldPosition = matrix * position * worldPerUnit;
  gl_Position = projectionMatrix * viewMatrix * vec4(worldPosition, 1.0);
}
