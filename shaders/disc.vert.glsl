/* A disc in the plane of two world vectors. */
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform vec3 first;
uniform vec3 second;
in vec2 position;
out vec2 local;

void main() {
  local = position;
  gl_Position = projectionMatrix * viewMatrix * vec4(first * position.x + second * position.y, 1.0);
}
