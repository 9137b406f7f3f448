uniform vec3 colour;
uniform float opacity;
uniform vec3 eye;
in vec3 worldNormal;
in vec3 worldPosition;
out vec4 fragColour;

void main() {
  vec3 toEye = normalize(eye - worldPosition);
  fragColour = vec4(lit(colour, normalize(worldNormal), toEye), opacity);
}
