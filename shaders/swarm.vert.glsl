/* Points straight from a data texture, coloured by where they started. */
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform highp sampler2D points;
uniform highp sampler2D rest;
uniform float worldPerUnit;
uniform float sizePixels;
uniform vec3 firstColour;
uniform vec3 secondColour;
uniform vec3 thirdColour;
out vec3 pointColour;

void main() {
  vec3 start = texel(rest, gl_VertexID).xyz;
  vec3 worldPosition = texel(points, gl_VertexID).xyz * worldPerUnit;
  vec3 share = start * start;
  share /= max(share.x + share.y + share.z, 1e-6);
  pointColour = firstColour * share.x + secondColour * share.y + thirdColour * share.z;
  gl_Position = projectionMatrix * viewMatrix * vec4(worldPosition, 1.0);
  gl_PointSize = sizePixels;
}
