uniform vec3 colour;
uniform float opacity;
uniform float widthPixels;
/* World distances from the origin between which the lines fade out. */
uniform vec2 fade;
/* World length of a dash and its gap together; 0 for a solid line. */
uniform float dash;
in vec3 worldPosition;
in float weight;
in float across;
in float pattern;
out vec4 fragColour;

void main() {
  float edge = clamp(0.5 * widthPixels + 0.5 - abs(across), 0.0, 1.0);
  float distant = 1.0 - smoothstep(fade.x, fade.y, length(worldPosition));
  float alpha = opacity * weight * edge * distant * min(widthPixels, 1.0);
  if (dash > 0.0 && fract(pattern / dash) > 0.55) discard;
  if (alpha < 0.004) discard;
  fragColour = vec4(colour, alpha);
}
