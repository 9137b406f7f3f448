/* Points on a graph, straight from a data texture: (x, y, f, status or number of a category). */
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform highp sampler2D points;
uniform highp sampler2D starts;
uniform int colouring; /* 0: by loss, 1: by start, 2: by destination */
uniform vec3 corners[4];
uniform float sizePixels;
uniform float onFloor;
uniform float pixelRatio;
uniform float lineScale;
out vec3 pointColour;

vec2 placeOf(vec2 dataPlace) {
  return (dataPlace - graphDomain.xy) / (graphDomain.zw - graphDomain.xy);
}

void main() {
  vec4 point = texel(points, gl_VertexID);
  vec2 place = placeOf(point.xy);
  bool drawn = point.w > -1.5 && all(greaterThan(place, vec2(-1e-4))) && all(lessThan(place, vec2(1.0001)));
  if (!drawn) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 1.0;
    return;
  }
  if (colouring == 0) {
    pointColour = heightColour(graphShare(point.z));
  } else if (colouring == 1) {
    vec2 from = clamp(placeOf(texel(starts, gl_VertexID).xy), 0.0, 1.0);
    pointColour = mix(mix(corners[0], corners[1], from.x), mix(corners[2], corners[3], from.x), from.y);
  } else {
    pointColour = categoryColour(point.w).rgb;
  }
  vec3 world = graphWorld(point.xyz);
  if (onFloor > 0.5) world.z = 0.0;
  gl_Position = clipWithLead(projectionMatrix, (viewMatrix * vec4(world, 1.0)).xyz, 0.03);
  gl_PointSize = sizePixels * pixelRatio * lineScale;
}
