/* Point number n of a data texture, row by row. */
vec4 texel(highp sampler2D points, int n) {
  int width = textureSize(points, 0).x;
  return texelFetch(points, ivec2(n % width, n / width), 0);
}
