uniform vec3 colour;
uniform float opacity;
uniform float widthPixels;
in float strength;
in float across;
out vec4 fragColour;

void main() {
  float edge = clamp(0.5 * widthPixels + 0.5 - abs(across), 0.0, 1.0);
  float alpha = opacity * strength * strength * edge;
  if (alpha < 0.004) discard;
  fragColour = vec4(colour, alpha);
}
