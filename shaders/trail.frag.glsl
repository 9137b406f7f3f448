/* A piece of the line with round ends; where two pieces meet each fragment belongs to one of them. */
uniform vec3 colour;
uniform vec3 outlineColour;
uniform float opacity;
uniform float outlineOpacity;
uniform float outlinePixels;
uniform float pixelRatio;
uniform float dash; /* world length of a dash with its gap; 0: solid */
flat in vec2 screenA;
flat in vec2 screenB;
flat in vec2 cutA;
flat in vec2 cutB;
flat in float halfWidth;
in vec2 pixel;
in float lineLength;
in float fresh;
out vec4 fragColour;

void main() {
  vec2 along = screenB - screenA;
  vec2 fromA = pixel - screenA;
  vec2 fromB = pixel - screenB;
  float outline = halfWidth + outlinePixels * pixelRatio;
  float reach = outline + 1.0;
  if (dot(fromA, cutA) < 0.0 && dot(fromA, fromA) < reach * reach) discard;
  if (dot(fromB, cutB) > 0.0 && dot(fromB, fromB) < reach * reach) discard;
  if (dash > 0.0 && fract(lineLength / dash) > 0.55) discard;
  float at = clamp(dot(fromA, along) / max(dot(along, along), 1e-6), 0.0, 1.0);
  float away = length(fromA - along * at);
  float core = clamp(halfWidth + 0.5 - away, 0.0, 1.0);
  float rim = clamp(outline + 0.5 - away, 0.0, 1.0) * outlineOpacity;
  float alpha = max(core, rim) * opacity * mix(0.12, 1.0, fresh);
  if (alpha < 0.004) discard;
  fragColour = vec4(mix(outlineColour, colour, core), alpha);
}
