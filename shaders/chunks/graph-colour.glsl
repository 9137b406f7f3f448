/* The colour of a graph before any light: by height, contour lines over it, and a map laid over all. */
uniform float contours; /* steps from low to high; 0: none */
uniform vec4 contourColour;
uniform float pixelRatio;
uniform float lineScale;
uniform highp sampler2D overlay;
uniform int overlayKind; /* 0: none, 1: colours, 2: numbers of categories */
uniform int overlayComponent;
uniform float overlayWeight;

/* @param place in the domain, 0 to 1 */
vec4 overlayColour(vec2 place) {
  if (overlayKind == 1) return texture(overlay, place);
  ivec2 size = textureSize(overlay, 0);
  ivec2 texel = min(ivec2(clamp(place, 0.0, 1.0) * vec2(size)), size - 1);
  return categoryColour(texelFetch(overlay, texel, 0)[overlayComponent]);
}

/* How strongly a contour line covers this fragment; a line out of five is heavier. */
float contourCover(float share) {
  float level = share * contours;
  float perPixel = max(length(vec2(dFdx(level), dFdy(level))), 1e-6);
  float nearest = floor(level + 0.5);
  float heavy = mod(nearest, 5.0) < 0.5 ? 1.0 : 0.0;
  float halfWidth = (0.55 + 0.3 * heavy) * pixelRatio * lineScale;
  float line = clamp(halfWidth + 0.5 - abs(level - nearest) / perPixel, 0.0, 1.0);
  float crowded = 1.0 - smoothstep(0.12, 0.4, perPixel / max(pixelRatio, 0.5));
  float within = nearest > 0.5 && nearest < contours - 0.5 ? 1.0 : 0.0;
  return line * crowded * within * (0.72 + 0.28 * heavy);
}

vec3 graphColour(float share, vec2 place) {
  vec3 colour = heightColour(share);
  if (overlayKind > 0) {
    vec4 over = overlayColour(place);
    colour = mix(colour, over.rgb, over.a * overlayWeight);
  }
  if (contours > 0.0) colour = mix(colour, contourColour.rgb, contourColour.a * contourCover(share));
  return colour;
}
