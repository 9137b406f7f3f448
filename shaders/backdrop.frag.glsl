/* A quiet radial gradient; a little noise keeps it from banding on projectors. */
uniform vec3 inner;
uniform vec3 outer;
in vec2 screen;
out vec4 fragColour;

void main() {
  float distant = length((screen - vec2(0.0, 0.15)) * vec2(0.7, 0.8));
  float noise = fract(sin(dot(gl_FragCoord.xy, vec2(12.9898, 78.233))) * 43758.5453) - 0.5;
  fragColour = vec4(mix(inner, outer, smoothstep(0.0, 1.15, distant)) + noise / 255.0, 1.0);
}
