/* Plain while orientation is kept, hatched in another colour once the inside is turned out: the sign of the volume is seen, not only its size. */
uniform vec3 plain;
uniform vec3 mirrored;
/* 1 where the map mirrors space. */
uniform float mirrors;
uniform float opacity;
uniform float pixelRatio;
uniform vec3 eye;
in vec3 worldPosition;
in vec3 cell;
out vec4 fragColour;

void main() {
  vec3 toEye = normalize(eye - worldPosition);
  vec3 normal = normalize(cross(dFdx(worldPosition), dFdy(worldPosition)));
  if (dot(normal, toEye) < 0.0) normal = -normal;
  vec3 colour = mix(plain, mirrored, mirrors);
  float alpha = opacity;
  if (mirrors > 0.5) {
    float stripe = abs(fract((gl_FragCoord.x + gl_FragCoord.y) / (9.0 * pixelRatio)) - 0.5);
    alpha *= 0.5 + 1.6 * (1.0 - smoothstep(0.1, 0.16, stripe));
  }
  float key = max(dot(normal, normalize(vec3(0.55, -0.7, 0.6))), 0.0);
  float sky = 0.5 + 0.5 * normal.z;
  fragColour = vec4(colour * (0.3 + 0.62 * key + 0.28 * sky), alpha * (0.8 + 0.4 * key));
}
