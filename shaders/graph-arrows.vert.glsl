/*
 * The gradient as flat arrows: instance n stands on every spacing-th node. An arrow lies in the
 * surface, or on the floor, points along or against the gradient, and grows with the logarithm of its
 * size.
 */
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform int spacing;
uniform float sense; /* 1: uphill, −1: downhill */
uniform float onFloor;
in vec2 position; /* along, from −0.5 to 0.5, and across */
out float strength;

const float decades = 1000.0;
const float lift = 0.008;

void main() {
  ivec2 size = textureSize(heights, 0);
  ivec2 counts = (size - 1) / spacing + 1;
  ivec2 first = (size - 1 - (counts - 1) * spacing) / 2;
  ivec2 node = first + spacing * ivec2(gl_InstanceID % counts.x, gl_InstanceID / counts.x);
  vec4 height = texelFetch(heights, min(node, size - 1), 0);
  float share = graphShare(height.x);
  float size2 = length(height.yz);
  vec2 sides = graphDomain.zw - graphDomain.xy;
  float steep = 8.0 * graphHeights.y / max(sides.x, sides.y);
  bool drawn = node.y < size.y && height.w >= 0.5 && size2 > 1e-6 * steep &&
    share <= 1.0 + clipTolerance && share >= -clipTolerance;
  if (!drawn) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  strength = clamp(log(1.0 + decades * size2 / steep) / log(1.0 + decades), 0.14, 1.0);
  vec2 spacings = sides / vec2(size - 1) * float(spacing) * graphScale;
  float worldLength = 0.92 * min(spacings.x, spacings.y) * strength;
  vec2 direction = sense * height.yz / size2;
  vec2 slope = (1.0 - onFloor) * graphGradient(height.x, height.yz);
  vec3 forward = normalize(vec3(direction, dot(slope, direction)));
  vec3 normal = normalize(vec3(-slope, 1.0));
  vec3 side = cross(normal, forward);
  float z = onFloor > 0.5 ? 0.0 : graphHeight(height.x);
  vec3 middle = vec3(graphFloor(graphPlace(vec2(node), vec2(size))), z);
  vec3 world = middle + lift * normal + worldLength * (position.x * forward + position.y * side);
  gl_Position = clipWithLead(projectionMatrix, (viewMatrix * vec4(world, 1.0)).xyz, 0.012);
}
