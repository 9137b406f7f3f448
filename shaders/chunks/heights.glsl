/*
 * A grid of (f, ∂f/∂x, ∂f/∂y, inside) over the domain, nodes on its edges. Outside its domain a function
 * has no value; so that the rim of a hole is no cliff, such a node takes what its neighbours inside
 * expect there. A kernel that knows better gives such a node the nearest place inside: (f, x, y, −1) in
 * data units; then the rim is exact.
 */
uniform highp sampler2D heights;

/* @param spacing nodes from one that is used to the next */
vec4 heightAt(ivec2 node, int spacing) {
  vec4 own = texelFetch(heights, node, 0);
  if (own.w >= 0.5) return own;
  ivec2 last = textureSize(heights, 0) - 1;
  vec2 between = (graphDomain.zw - graphDomain.xy) / vec2(last);
  vec3 sum = vec3(0.0);
  float count = 0.0;
  for (int k = 0; k < 9; k++) {
    ivec2 away = ivec2(k % 3 - 1, k / 3 - 1);
    ivec2 neighbour = clamp(node + spacing * away, ivec2(0), last);
    vec4 other = texelFetch(heights, neighbour, 0);
    if (other.w < 0.5) continue;
    float expected = other.x - dot(other.yz, vec2(neighbour - node) * between);
    sum += vec3(clamp(expected, graphHeights.x, graphHeights.x + graphHeights.y), other.yz);
    count += 1.0;
  }
  vec3 mean = sum / max(count, 1.0);
  return vec4(own.w < -0.5 ? own.x : mean.x, mean.yz, own.w);
}
