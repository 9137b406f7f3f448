/*
 * A band of the height field's mesh: vertex n of instance b is node n of the rows from b · bandRows on;
 * of every spacing-th node where the mesh is coarser than its data.
 */
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform int bandRows;
uniform int spacing;
out vec3 worldPosition;
out vec2 slope;
out float share;
out float inside;
/* Inside and share, never from beyond the edge of a triangle. */
centroid out vec2 within;
out float known; /* 1 where the rim is known, if there is one */
out vec2 place;
flat out vec2 cells;

void main() {
  ivec2 size = textureSize(heights, 0);
  ivec2 vertex = ivec2(gl_VertexID % size.x, gl_InstanceID * bandRows + gl_VertexID / size.x);
  ivec2 node = min(vertex * spacing, size - 1);
  vec4 height = heightAt(node, spacing);
  cells = vec2(size - 1) / float(spacing);
  place = vec2(node) / vec2(size - 1);
  share = graphShare(height.x);
  slope = graphGradient(height.x, height.yz);
  bool onRim = height.w < -0.5;
  vec2 dataPlace = onRim ? texelFetch(heights, node, 0).yz : graphPlace(vec2(node), vec2(size));
  inside = onRim ? 0.5 : height.w;
  within = vec2(inside, share);
  known = onRim || height.w >= 0.5 ? 1.0 : 0.0;
  worldPosition = vec3(graphFloor(dataPlace), share * graphHeights.w);
  gl_Position = projectionMatrix * viewMatrix * vec4(worldPosition, 1.0);
}
