uniform vec3 colour;
uniform float opacity;
uniform float radius;
uniform float spacing;
in vec2 local;
out vec4 fragColour;

/* How strongly a line of unit spacing covers this fragment; none where they crowd. */
float gridLine(float place) {
  float width = max(fwidth(place), 1e-5);
  float away = abs(fract(place + 0.5) - 0.5) / width;
  return (1.0 - smoothstep(0.4, 1.2, away)) * (1.0 - smoothstep(0.15, 0.4, width));
}

void main() {
  float reach = length(local);
  if (reach > 1.0) discard;
  vec2 place = local * radius / spacing;
  float grid = max(gridLine(place.x), gridLine(place.y));
  float rim = 1.0 - smoothstep(0.0, 2.2, (1.0 - reach) / max(fwidth(reach), 1e-5));
  float alpha = opacity * (0.75 + 0.25 * reach) + 0.1 * grid + 0.6 * rim;
  fragColour = vec4(colour, min(alpha, 1.0));
}
