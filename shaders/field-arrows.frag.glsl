uniform sampler2D colours;
uniform vec2 range;
uniform float opacity;
uniform float isFlat;
uniform vec3 eye;
in vec3 worldPosition;
in vec3 toSide;
in vec3 toFront;
in float across;
in float value;
out vec4 fragColour;

void main() {
  float share = clamp((value - range.x) / (range.y - range.x), 0.0, 1.0);
  vec3 colour = texture(colours, vec2((share * 255.0 + 0.5) / 256.0, 0.5)).rgb;
  float bend = clamp(across, -1.0, 1.0);
  vec3 normal = normalize(toSide * bend + toFront * sqrt(1.0 - bend * bend));
  vec3 toEye = normalize(eye - worldPosition);
  if (dot(normal, toEye) < 0.0) normal = -normal;
  fragColour = vec4(mix(lit(colour, normal, toEye) * 1.15, colour, isFlat), opacity);
}
