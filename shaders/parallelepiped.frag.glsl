/* Outside faces are plain, inside faces hatched: the sign of the volume is seen, not only its size. */
uniform vec3 outside;
uniform vec3 inside;
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
  vec3 colour = gl_FrontFacing ? outside : inside;
  float alpha = opacity;
  if (!gl_FrontFacing) {
    float stripe = abs(fract((gl_FragCoord.x + gl_FragCoord.y) / (9.0 * pixelRatio)) - 0.5);
    alpha *= 0.55 + 1.5 * (1.0 - smoothstep(0.1, 0.16, stripe));
  }
  float key = dot(normal, normalize(vec3(0.35, -0.55, 0.85)));
  fragColour = vec4(colour * (0.62 + 0.38 * abs(key)), alpha * (0.65 + 0.6 * abs(key)));
}
