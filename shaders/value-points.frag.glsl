uniform sampler2D colours;
uniform vec2 range;
/* Values below it are missing, and drawn plain. */
uniform float missing;
uniform vec3 plain;
uniform float opacity;
in float value;
out vec4 fragColour;

void main() {
  float share = clamp((value - range.x) / (range.y - range.x), 0.0, 1.0);
  vec3 colour = texture(colours, vec2((share * 255.0 + 0.5) / 256.0, 0.5)).rgb;
  fragColour = vec4(value < missing ? plain : colour, opacity);
}
