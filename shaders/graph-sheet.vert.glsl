/* The domain as a flat sheet: instance 0 at `level`, instance 1, where it is drawn, at the top. */
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
in vec2 position;
out vec2 place;
flat out float level;

void main() {
  place = position;
  level = gl_InstanceID == 0 ? -clipTolerance : 1.0 + clipTolerance;
  vec2 dataPlace = mix(graphDomain.xy, graphDomain.zw, position);
  gl_Position = projectionMatrix * viewMatrix * vec4(graphFloor(dataPlace), level * graphHeights.w, 1.0);
}
