/*
 * The normal is the gradient of the norm at the fragment's own place, not between vertices: where the
 * ball has edges they stay sharp, where it is smooth it is shaded smoothly.
 */
uniform vec3 colour;
uniform float opacity;
/* 0: equally opaque everywhere; 1: clear in the middle and denser towards the outline. */
uniform float rim;
/* 1/p; 0 for p = ∞. */
uniform float inverseExponent;
uniform vec3 eye;
in vec3 worldPosition;
out vec4 fragColour;

float part(float share) {
  if (share <= 0.0) return 0.0;
  return pow(share, 1.0 / inverseExponent - 1.0);
}

vec3 gradient(vec3 place) {
  vec3 size = abs(place);
  vec3 share = size / max(max(size.x, size.y), size.z);
  if (inverseExponent < 1.0 / 4096.0) return sign(place) * step(1.0, share);
  return sign(place) * vec3(part(share.x), part(share.y), part(share.z));
}

void main() {
  vec3 toEye = normalize(eye - worldPosition);
  vec3 normal = normalize(gradient(worldPosition));
  if (dot(normal, toEye) < 0.0) normal = -normal;
  float outline = pow(1.0 - max(dot(normal, toEye), 0.0), 2.5);
  float alpha = opacity * mix(1.0, 0.45 + 1.5 * outline, rim);
  fragColour = vec4(lit(colour, normal, toEye), min(alpha, 1.0));
}
