/* Balls and markers of constant size on the screen: a square for each, facing the viewer. */
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform vec2 viewportPixels;
uniform float pixelRatio;
uniform float lineScale;
uniform float sizePixels; /* radius */
in vec2 position;
in vec4 centre; /* world place, kind */
in vec4 paint; /* colour, size as a multiple */
flat out float kind;
flat out vec3 colour;
flat out float radius;
out vec2 local;

void main() {
  kind = centre.w;
  colour = paint.rgb;
  radius = sizePixels * paint.a * pixelRatio * lineScale;
  vec3 eyePlace = (viewMatrix * vec4(centre.xyz, 1.0)).xyz;
  local = position * (radius + 2.0 * pixelRatio);
  float worldPerPixel = 2.0 * max(-eyePlace.z, 0.0) / (projectionMatrix[1][1] * viewportPixels.y);
  vec4 clip = clipWithLead(projectionMatrix, eyePlace, radius * worldPerPixel + 0.03);
  clip.xy += local * 2.0 / viewportPixels * clip.w;
  gl_Position = clip;
}
