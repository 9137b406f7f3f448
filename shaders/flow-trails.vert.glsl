/*
 * What particles have left behind them. Instance i is piece i mod PIECES of particle i / PIECES; piece j joins
 * place j to place j + 1, 0 being where the particle is now. Of a linear flow place j is ladder[j] times the
 * start; of others it is band j − 1 of a texture, bands of so many rows, the newest first.
 */
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform highp sampler2D points;
uniform highp sampler2D bands;
uniform int bandRows;
uniform bool linear;
uniform mat3 ladder[PIECES + 1];
uniform float fraction; /* age of band 0, as a part of the age from band to band */
uniform vec2 viewportPixels;
uniform float widthPixels;
uniform float near;
uniform float worldPerUnit;
uniform float farthest;
in vec2 position;
out float strength;
out float across;

vec4 placeOf(int particle, int j) {
  vec4 head = texel(points, particle);
  if (linear) return vec4(ladder[j] * head.xyz, 0.0);
  if (j == 0) return head;
  int columns = textureSize(bands, 0).x;
  return texelFetch(bands, ivec2(particle % columns, (j - 1) * bandRows + particle / columns), 0);
}

float ageOf(int j) {
  if (linear) return float(j) / float(PIECES);
  return j == 0 ? 0.0 : (float(j - 1) + fraction) / float(PIECES);
}

void main() {
  int particle = gl_InstanceID / PIECES;
  int j = gl_InstanceID % PIECES;
  vec4 a = placeOf(particle, j);
  vec4 b = placeOf(particle, j + 1);
  vec3 eyeA = (viewMatrix * vec4(a.xyz * worldPerUnit, 1.0)).xyz;
  vec3 eyeB = (viewMatrix * vec4(b.xyz * worldPerUnit, 1.0)).xyz;
  float limit = -near * 1.01;
  float square = farthest * farthest;
  bool drawn = a.w >= 0.0 && b.w >= 0.0 && dot(a.xyz, a.xyz) < square && dot(b.xyz, b.xyz) < square;
  if (!drawn || eyeA.z > limit || eyeB.z > limit) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  vec4 clipA = projectionMatrix * vec4(eyeA, 1.0);
  vec4 clipB = projectionMatrix * vec4(eyeB, 1.0);
  vec2 direction = (clipB.xy / clipB.w - clipA.xy / clipA.w) * viewportPixels * 0.5;
  float size = length(direction);
  direction = size > 1e-3 ? direction / size : vec2(1.0, 0.0);
  float halfWidth = 0.5 * widthPixels + 0.75;
  vec4 clip = mix(clipA, clipB, position.x);
  vec2 offset = vec2(-direction.y, direction.x) * position.y * halfWidth;
  clip.xy += offset * 2.0 / viewportPixels * clip.w;
  gl_Position = clip;
  strength = clamp(1.0 - mix(ageOf(j), ageOf(j + 1), position.x), 0.0, 1.0);
  across = position.y * halfWidth;
}
