uniform sampler2D colours;
/* Values at the map's two ends. */
uniform vec2 range;
/* What is below has no value. */
uniform float least;
uniform vec3 plain;
uniform float plainness;
uniform float opacity;
/* Lines of equal value from one end of the range to the other; 0: none. */
uniform float contours;
uniform float pixelRatio;
uniform float isFlat;
/* 1: the value is the angle between the lines of direction and image, taken here and not between vertices. */
uniform float isAngle;
uniform vec3 eye;
in vec3 worldNormal;
in vec3 worldPosition;
in float value;
in vec3 direction;
in vec3 image;
out vec4 fragColour;

float angleHere() {
  if (length(image) < 1e-4 * length(direction)) return -1.0;
  return atan(length(cross(direction, image)), abs(dot(direction, image)));
}

void main() {
  float shown = isAngle > 0.5 ? angleHere() : value;
  float share = clamp((shown - range.x) / (range.y - range.x), 0.0, 1.0);
  vec3 colour = texture(colours, vec2((share * 255.0 + 0.5) / 256.0, 0.5)).rgb;
  if (shown < least) colour = plain;
  colour = mix(colour, plain, plainness);
  if (contours > 0.0) {
    float level = share * contours;
    float perPixel = max(fwidth(level), 1e-6);
    float line = clamp(0.6 * pixelRatio + 0.5 - abs(level - floor(level + 0.5)) / perPixel, 0.0, 1.0);
    float crowded = 1.0 - smoothstep(0.1, 0.35, perPixel / max(pixelRatio, 0.5));
    float within = level > 0.5 && level < contours - 0.5 ? 1.0 : 0.0;
    colour *= 1.0 - 0.24 * line * crowded * within;
  }
  vec3 toEye = normalize(eye - worldPosition);
  vec3 normal = normalize(worldNormal);
  if (dot(normal, toEye) < 0.0) normal = -normal;
  vec3 shaded = mix(lit(colour, normal, toEye), colour, isFlat);
  fragColour = vec4(shaded, opacity);
}
