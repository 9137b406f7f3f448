/* A mesh in data units with a normal at each vertex. */
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform float worldPerUnit;
in vec3 position;
in vec3 normal;
out vec3 worldNormal;
out vec3 worldPosition;
out float shade;

void main() {
  worldPosition = position * worldPerUnit;
  worldNormal = normal;
  shade = 0.0;
  gl_Position = projectionMatrix * viewMatrix * vec4(worldPosition, 1.0);
}
