/* Kind 0 is a shaded ball; 1 minimum, 2 saddle, 3 maximum, 4 degenerate are flat signs. */
uniform vec3 outlineColour;
uniform float opacity;
uniform float pixelRatio;
flat in float kind;
flat in vec3 colour;
flat in float radius;
in vec2 local;
out vec4 fragColour;

float box(vec2 p, vec2 halfSize) {
  vec2 d = abs(p) - halfSize;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}

/* Signed distance from a sign's outline, with radius 1. */
float sign4(vec2 p) {
  if (kind < 1.5) return min(abs(length(p) - 0.74) - 0.19, length(p) - 0.3);
  if (kind < 2.5) {
    vec2 turned = vec2(p.x + p.y, p.y - p.x) * 0.7071;
    return min(box(turned, vec2(0.98, 0.24)), box(turned, vec2(0.24, 0.98)));
  }
  if (kind < 3.5) return max(abs(p.x) * 0.866 + p.y * 0.5 - 0.48, -p.y - 0.62);
  return abs((abs(p.x) + abs(p.y) - 0.8) * 0.7071) - 0.17;
}

void main() {
  vec2 p = local / radius;
  float away = (kind < 0.5 ? length(p) - 1.0 : sign4(p)) * radius;
  float core = clamp(0.5 - away, 0.0, 1.0);
  float rim = clamp(0.5 - away + 1.2 * pixelRatio, 0.0, 1.0) * 0.8;
  vec3 shaded = colour;
  if (kind < 0.5) {
    vec3 normal = vec3(p, sqrt(max(1.0 - dot(p, p), 0.0)));
    float light = max(dot(normal, normalize(vec3(-0.45, 0.7, 0.75))), 0.0);
    shaded = colour * (0.5 + 0.55 * light) + 0.3 * pow(light, 18.0);
  }
  float alpha = max(core, rim) * opacity;
  if (alpha < 0.01) discard;
  fragColour = vec4(mix(outlineColour, shaded, core), alpha);
}
