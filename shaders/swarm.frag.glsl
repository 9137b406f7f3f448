uniform float opacity;
in vec3 pointColour;
out vec4 fragColour;

void main() {
  fragColour = vec4(pointColour, opacity);
}
