uniform vec3 colour;
uniform float opacity;
in float strength;
out vec4 fragColour;

void main() {
  fragColour = vec4(colour, opacity * mix(0.55, 1.0, strength));
}
