/*
 * Either the whole graph as a flat map, or only the places where it is clipped, hatched. Values are
 * interpolated over the same triangles as the surface's mesh has, so that both meet without a gap.
 */
uniform highp sampler2D heights;
uniform float opacity;
uniform float flatMap; /* 1: the whole graph */
in vec2 place;
flat in float level;
out vec4 fragColour;

/* Displayed share of the height, and inside. */
vec2 nodeAt(ivec2 node) {
  vec2 height = texelFetch(heights, node, 0).xw;
  return vec2(graphShare(height.x), max(height.y, 0.0));
}

/* Displayed share and inside, as the mesh has them at this place. */
vec2 sampled() {
  ivec2 size = textureSize(heights, 0);
  vec2 at = clamp(place, 0.0, 1.0) * vec2(size - 1);
  ivec2 node = min(ivec2(at), size - 2);
  vec2 within = at - vec2(node);
  ivec2 corner = within.x > within.y ? ivec2(1, 0) : ivec2(0, 1);
  vec2 first = nodeAt(node);
  vec2 middle = nodeAt(node + corner);
  vec2 last = nodeAt(node + 1);
  /* Nodes outside expect what those inside have. */
  vec3 counts = step(0.5, vec3(first.y, middle.y, last.y));
  float mean = dot(counts, vec3(first.x, middle.x, last.x)) / max(dot(counts, vec3(1.0)), 1.0);
  first.x = mix(mean, first.x, counts.x);
  middle.x = mix(mean, middle.x, counts.y);
  last.x = mix(mean, last.x, counts.z);
  float highest = max(first.x, max(middle.x, last.x));
  float lowest = min(first.x, min(middle.x, last.x));
  if (highest - lowest > 1.2) return vec2(0.5, 0.0); /* A pole, as on the surface. */
  float most = max(within.x, within.y);
  float least = min(within.x, within.y);
  return first + (middle - first) * (most - least) + (last - first) * least;
}

void main() {
  vec2 here = sampled();
  float share = here.x;
  float cover = clamp((here.y - 0.5) / max(fwidth(here.y), 1e-4) + 0.5, 0.0, 1.0);
  vec3 colour = graphColour(share, place);
  bool clipped = share > 1.0 + clipTolerance || share < -clipTolerance;
  if (cover < 0.02) discard;
  if (flatMap < 0.5 && (level > 0.5 ? share <= 1.0 + clipTolerance : share >= -clipTolerance)) discard;
  float alpha = cover * opacity;
  if (clipped) {
    float stripe = abs(fract((gl_FragCoord.x + gl_FragCoord.y) / (8.0 * pixelRatio)) - 0.5);
    colour = mix(colour, uncategorised, 0.45);
    alpha *= 0.3 + 0.4 * (1.0 - smoothstep(0.14, 0.14 + 0.12 / pixelRatio, stripe));
  }
  fragColour = vec4(colour, alpha);
}
