/*
 * Particles of a flow, straight from a data texture: (x, y, z, speed), or a speed below 0 for one that is
 * gone. Of a linear flow the speed is that of its generator.
 */
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform highp sampler2D points;
uniform float worldPerUnit;
uniform float sizePixels;
uniform mat3 generator;
uniform bool linear;
uniform float usualSpeed;
uniform float farthest; /* data units from the origin beyond which nothing is drawn */
uniform vec3 slowColour;
uniform vec3 fastColour;
out vec3 pointColour;

void main() {
  vec4 point = texel(points, gl_VertexID);
  float speed = linear ? length(generator * point.xyz) : point.w;
  bool drawn = (linear || point.w >= 0.0) && dot(point.xyz, point.xyz) < farthest * farthest;
  if (!drawn) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 1.0;
    return;
  }
  pointColour = mix(slowColour, fastColour, speed / (speed + usualSpeed));
  gl_Position = projectionMatrix * viewMatrix * vec4(point.xyz * worldPerUnit, 1.0);
  gl_PointSize = sizePixels;
}
