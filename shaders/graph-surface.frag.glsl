uniform float opacity;
uniform vec3 tint;
uniform float tintWeight; /* 0: by height; 1: the tint alone */
uniform vec3 eye;
in vec3 worldPosition;
in vec2 slope;
in float share;
in float inside;
in vec2 place;
out vec4 fragColour;

void main() {
  float cover = clamp((inside - 0.5) / max(fwidth(inside), 1e-4) + 0.5, 0.0, 1.0);
  vec3 colour = mix(graphColour(share, place), tint, tintWeight);
  if (cover < 0.02 || share > 1.0 + clipTolerance || share < -clipTolerance) discard;
  vec3 toEye = normalize(eye - worldPosition);
  vec3 normal = normalize(vec3(-slope, 1.0));
  if (dot(normal, toEye) < 0.0) normal = -normal;
  fragColour = vec4(lit(colour, normal, toEye), cover * opacity);
}
