uniform vec3 colour;
uniform vec3 secondColour;
uniform float opacity;
/* 0: equally opaque everywhere; 1: clear in the middle and denser towards the outline. */
uniform float rim;
uniform vec3 eye;
in vec3 worldNormal;
in vec3 worldPosition;
in float shade;
out vec4 fragColour;

void main() {
  vec3 toEye = normalize(eye - worldPosition);
  vec3 normal = normalize(worldNormal);
  if (dot(normal, toEye) < 0.0) normal = -normal;
  float outline = pow(1.0 - max(dot(normal, toEye), 0.0), 2.5);
  float alpha = opacity * mix(1.0, 0.35 + 1.5 * outline, rim);
  fragColour = vec4(lit(mix(colour, secondColour, shade), normal, toEye), min(alpha, 1.0));
}
