/* Soft light from above and a little from the viewer, in world space. */
vec3 lit(vec3 colour, vec3 normal, vec3 toEye) {
  vec3 key = normalize(vec3(0.35, -0.55, 0.85));
  float sky = 0.5 + 0.5 * normal.z;
  float diffuse = max(dot(normal, key), 0.0);
  float facing = max(dot(normal, toEye), 0.0);
  float gloss = pow(max(dot(reflect(-key, normal), toEye), 0.0), 24.0);
  return colour * (0.42 + 0.18 * sky + 0.34 * diffuse + 0.14 * facing) + 0.12 * gloss;
}
