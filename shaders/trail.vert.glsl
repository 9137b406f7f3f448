/*
 * A polyline with a width in pixels: one instance for each piece, its four points read from one buffer
 * at four offsets (x, y, z, length of the line so far). Screen places leave as they are, without
 * perspective, so that the fragment shader can measure in pixels.
 */
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform vec2 viewportPixels;
uniform float near;
uniform float pixelRatio;
uniform float lineScale;
uniform float widthPixels;
uniform float outlinePixels;
uniform float shown; /* points up to this one are drawn; fractions cut the last piece */
uniform float tail;
in vec2 position;
in vec4 previous;
in vec4 start;
in vec4 end;
in vec4 next;
flat out vec2 screenA;
flat out vec2 screenB;
flat out vec2 cutA;
flat out vec2 cutB;
flat out float halfWidth;
out vec2 pixel;
out float lineLength;
out float fresh;

const float lead = 0.03;

vec3 eyeOf(vec3 place) {
  return (viewMatrix * vec4(place, 1.0)).xyz;
}

vec2 screenOf(vec3 eyePlace) {
  vec4 clip = projectionMatrix * vec4(eyePlace, 1.0);
  return clip.xy / clip.w * viewportPixels * 0.5;
}

/* What parts two pieces that meet: the normal of the line halfway between them; zero where there is none. */
vec2 cutBetween(vec2 first, vec2 second) {
  float a = length(first);
  float b = length(second);
  if (a < 0.25 || b < 0.25) return vec2(0.0);
  vec2 normal = first / a + second / b;
  return length(normal) > 1e-3 ? normalize(normal) : second / b;
}

void main() {
  float number = float(gl_InstanceID);
  float part = clamp(shown - number, 0.0, 1.0);
  vec4 head = mix(start, end, part);
  vec3 eyeA = eyeOf(start.xyz);
  vec3 eyeB = eyeOf(head.xyz);
  float limit = -near * 1.01;
  if (eyeA.z > limit && eyeB.z > limit) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  bool wholeA = eyeA.z <= limit;
  bool wholeB = eyeB.z <= limit;
  vec3 nearA = wholeA ? eyeA : mix(eyeA, eyeB, (limit - eyeA.z) / (eyeB.z - eyeA.z));
  vec3 nearB = wholeB ? eyeB : mix(eyeA, eyeB, (limit - eyeA.z) / (eyeB.z - eyeA.z));
  screenA = screenOf(nearA);
  screenB = screenOf(nearB);
  vec2 along = screenB - screenA;
  vec3 before = eyeOf(previous.xyz);
  vec3 after = eyeOf(next.xyz);
  bool joinsBefore = wholeA && number > 0.5 && before.z <= limit;
  bool joinsAfter = wholeB && shown > number + 1.0 && after.z <= limit;
  cutA = joinsBefore ? cutBetween(screenA - screenOf(before), along) : vec2(0.0);
  cutB = joinsAfter ? cutBetween(along, screenOf(after) - screenB) : vec2(0.0);

  halfWidth = 0.5 * widthPixels * pixelRatio * lineScale;
  float reach = halfWidth + outlinePixels * pixelRatio + 1.0;
  float size = length(along);
  vec2 forward = size > 1e-4 ? along / size : vec2(1.0, 0.0);
  vec2 sideways = vec2(-forward.y, forward.x);
  pixel = mix(screenA, screenB, position.x) + reach * (forward * (2.0 * position.x - 1.0) + sideways * position.y);
  lineLength = mix(start.w, head.w, position.x);
  fresh = tail > 0.0 ? clamp(1.0 - (shown - number - position.x * part) / tail, 0.0, 1.0) : 1.0;
  vec4 clip = clipWithLead(projectionMatrix, position.x < 0.5 ? nearA : nearB, lead);
  gl_Position = vec4(pixel * 2.0 / viewportPixels, clip.z / clip.w, 1.0);
}
