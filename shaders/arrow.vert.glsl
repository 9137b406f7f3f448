/* One arrow: `position` is a unit model whose z runs along the shaft (part 0) or the head (part 1). */
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform vec3 tail;
uniform vec3 along;
uniform float shaftRadius;
uniform float headRadius;
uniform float headLength;
/* Thickness, as a multiple of the model's: grows with the framing and in presentation mode. */
uniform float thickness;
uniform float lineScale;
in vec3 position;
in vec3 normal;
in float part;
out vec3 worldNormal;
out vec3 worldPosition;

void main() {
  float size = length(along);
  vec3 forward = along / max(size, 1e-9);
  vec3 helper = abs(forward.z) < 0.9 ? vec3(0.0, 0.0, 1.0) : vec3(1.0, 0.0, 0.0);
  vec3 side = normalize(cross(helper, forward));
  vec3 up = cross(forward, side);
  float thick = thickness * lineScale;
  float fullHead = headLength * thick;
  float head = min(fullHead, 0.5 * size);
  float radius = mix(shaftRadius, headRadius, part) * thick * head / fullHead;
  float height = mix(position.z * (size - head), size - head + position.z * head, part);
  vec3 scaledNormal = normalize(vec3(normal.xy / radius, normal.z / max(mix(size - head, head, part), 1e-6)));
  worldNormal = scaledNormal.x * side + scaledNormal.y * up + scaledNormal.z * forward;
  worldPosition = tail + radius * (position.x * side + position.y * up) + height * forward;
  gl_Position = projectionMatrix * viewMatrix * vec4(worldPosition, 1.0);
}
