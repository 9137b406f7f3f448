in vec2 position;
out vec2 screen;

void main() {
  screen = position;
  gl_Position = vec4(position, 1.0, 1.0);
}
