/* Points of the unit sphere straight from a data texture, coloured by their fourth component. */
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform highp sampler2D points;
uniform float away;
/* Points of a circle are strewn across a ring this wide, so that one sees where many are. */
uniform float strewn;
uniform float sizePixels;
/* What is below is not drawn. */
uniform float least;
out float value;

void main() {
  vec4 point = texel(points, gl_VertexID);
  value = point.w;
  if (value < least) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 0.0;
    return;
  }
  float share = fract(float(gl_VertexID % 65536) * 0.61803399) - 0.5;
  gl_Position = projectionMatrix * viewMatrix * vec4(point.xyz * (away + strewn * share), 1.0);
  gl_PointSize = sizePixels;
}
