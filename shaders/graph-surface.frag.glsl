uniform float opacity;
uniform vec3 tint;
uniform float tintWeight; /* 0: by height; 1: the tint alone */
uniform vec3 eye;
in vec3 worldPosition;
in vec2 slope;
in float share;
in float inside;
centroid in vec2 within;
in float known;
in vec2 place;
flat in vec2 cells;
out vec4 fragColour;

/* Change of the displayed share over one cell of the mesh. */
float changePerCell() {
  vec2 cellX = dFdx(place) * cells;
  vec2 cellY = dFdy(place) * cells;
  vec2 change = vec2(dFdx(share), dFdy(share));
  float area = cellX.x * cellY.y - cellX.y * cellY.x;
  vec2 along = vec2(change.x * cellY.y - change.y * cellX.y, change.y * cellX.x - change.x * cellY.x);
  return length(along) / max(abs(area), 1e-12);
}

void main() {
  float past = inside - 0.501; /* What lies between nodes on the rim is outside. */
  float cover = clamp(past / max(fwidth(inside), 1e-6) + 0.5, 0.0, 1.0);
  if (known > 0.999) cover = step(0.5001, within.x); /* The mesh itself ends at the rim. */
  /* From beyond the top to below the floor within a cell: a pole, and no wall. */
  if (changePerCell() > 1.2) cover = 0.0;
  vec3 colour = mix(graphColour(share, place), tint, tintWeight);
  if (cover < 0.02 || within.y > 1.0 + clipTolerance || within.y < -clipTolerance) discard;
  vec3 toEye = normalize(eye - worldPosition);
  vec3 normal = normalize(vec3(-slope, 1.0));
  if (dot(normal, toEye) < 0.0) normal = -normal;
  fragColour = vec4(lit(colour, normal, toEye), cover * opacity);
}
