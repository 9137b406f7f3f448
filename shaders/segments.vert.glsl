/*
 * Straight lines with a width in pixels. Instance i joins points 2i and 2i + 1 of a data texture; the
 * four corners of its quad are pushed apart on the screen. The fourth component of a point is the
 * line's weight: 1 for an ordinary line, less for a fainter one.
 */
uniform mat4 modelMatrix;
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform highp sampler2D points;
uniform int firstPoint;
uniform vec2 viewportPixels;
uniform float widthPixels;
uniform float near;
uniform float worldPerUnit;
in vec2 position;
out vec3 worldPosition;
out float weight;
out float across;
out float pattern;

void main() {
  vec4 a = texel(points, firstPoint + 2 * gl_InstanceID);
  vec4 b = texel(points, firstPoint + 2 * gl_InstanceID + 1);
  vec3 worldA = (modelMatrix * vec4(a.xyz * worldPerUnit, 1.0)).xyz;
  vec3 worldB = (modelMatrix * vec4(b.xyz * worldPerUnit, 1.0)).xyz;
  vec3 eyeA = (viewMatrix * vec4(worldA, 1.0)).xyz;
  vec3 eyeB = (viewMatrix * vec4(worldB, 1.0)).xyz;
  float limit = -near * 1.01;
  if (eyeA.z > limit && eyeB.z > limit) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  float cutA = eyeA.z > limit ? (limit - eyeA.z) / (eyeB.z - eyeA.z) : 0.0;
  float cutB = eyeB.z > limit ? (limit - eyeA.z) / (eyeB.z - eyeA.z) : 1.0;
  vec4 clipA = projectionMatrix * vec4(mix(eyeA, eyeB, cutA), 1.0);
  vec4 clipB = projectionMatrix * vec4(mix(eyeA, eyeB, cutB), 1.0);
  vec2 screenA = clipA.xy / clipA.w * viewportPixels * 0.5;
  vec2 screenB = clipB.xy / clipB.w * viewportPixels * 0.5;
  vec2 direction = screenB - screenA;
  float size = length(direction);
  direction = size > 1e-4 ? direction / size : vec2(1.0, 0.0);
  vec2 sideways = vec2(-direction.y, direction.x);
  float halfWidth = 0.5 * widthPixels + 0.75;
  vec4 clip = mix(clipA, clipB, position.x);
  vec2 offset = sideways * position.y * halfWidth + direction * (position.x * 2.0 - 1.0) * 0.5 * widthPixels;
  clip.xy += offset * 2.0 / viewportPixels * clip.w;
  gl_Position = clip;
  float at = mix(cutA, cutB, position.x);
  worldPosition = mix(worldA, worldB, at);
  weight = mix(a.w, b.w, at);
  across = position.y * halfWidth;
  pattern = length(worldB - worldA) * at;
}
