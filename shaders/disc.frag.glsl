uniform vec3 colour;
uniform float opacity;
in vec2 local;
out vec4 fragColour;

void main() {
  float radius = length(local);
  if (radius > 1.0) discard;
  float ring = smoothstep(0.03, 0.0, abs(radius - 0.97));
  fragColour = vec4(colour, opacity * (0.55 + 0.45 * radius) + 0.5 * ring * opacity);
}
