/* The map from data (x, y, f) to the world, as GraphMap has it on the CPU. */
uniform vec4 graphDomain; /* xMin, yMin, xMax, yMax */
uniform float graphScale; /* world units in one data unit, along x and y */
uniform vec4 graphHeights; /* low, range, δ of the logarithm (0: linear), world height */

vec2 graphFloor(vec2 dataPlace) {
  return (dataPlace - 0.5 * (graphDomain.xy + graphDomain.zw)) * graphScale;
}

/* Where texel (column, row) of a grid over the domain stands, in data coordinates. */
vec2 graphPlace(vec2 texelPlace, vec2 gridSize) {
  return mix(graphDomain.xy, graphDomain.zw, texelPlace / (gridSize - 1.0));
}

/* Displayed height as a share of the whole: 0 at low, 1 at high, further outside. */
float graphShare(float f) {
  float above = (f - graphHeights.x) / graphHeights.y;
  if (graphHeights.z <= 0.0) return clamp(above, -0.5, 1.5);
  float steepness = graphHeights.y / graphHeights.z;
  float raised = above > 0.0 ? log(1.0 + steepness * above) : steepness * above;
  return clamp(raised / log(1.0 + steepness), -0.5, 1.5);
}

float graphHeight(float f) {
  return clamp(graphShare(f), 0.0, 1.0) * graphHeights.w;
}

/* World height per unit of f, before clipping. */
float graphSteepness(float f) {
  if (graphHeights.z <= 0.0) return graphHeights.w / graphHeights.y;
  float above = max(f - graphHeights.x, 0.0);
  return graphHeights.w / (log(1.0 + graphHeights.y / graphHeights.z) * (graphHeights.z + above));
}

/* Slope of the drawn surface: world height per world unit along x and y. Never too steep for a normal. */
vec2 graphGradient(float f, vec2 gradient) {
  vec2 slope = gradient * (graphSteepness(f) / graphScale);
  return slope * (1e3 / max(1e3, length(slope)));
}

vec3 graphWorld(vec3 dataPoint) {
  return vec3(graphFloor(dataPoint.xy), graphHeight(dataPoint.z));
}
