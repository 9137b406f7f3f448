/* Colours of heights and of categories. */
uniform sampler2D colours;
uniform vec3 categories[12];
uniform vec3 uncategorised;

vec3 heightColour(float share) {
  return texture(colours, vec2((clamp(share, 0.0, 1.0) * 255.0 + 0.5) / 256.0, 0.5)).rgb;
}

/* Below −1: nothing; −1: none of them. */
vec4 categoryColour(float number) {
  if (number < -1.5) return vec4(0.0);
  if (number < -0.5) return vec4(uncategorised, 1.0);
  return vec4(categories[int(number + 0.5) % 12], 1.0);
}
