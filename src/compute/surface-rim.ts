import { type FunctionText, letterNames } from './function-text';
import type { GeneratedKernel } from './generated';

/** A rim is found to within 2⁻¹⁴ of the way from one node to the next. */
const halvings = 14;

/** Whether a function may be absent somewhere, where its surface then ends in a rim. */
export function mayBeAbsent(f: FunctionText): boolean {
  return f.writeStep('f').inside !== '1';
}

/**
 * A surface's texels with exact rims. A node where f is absent and one of its eight neighbours is not
 * becomes (f, x, y, −1) of the last place inside on the way from the nearest such neighbour to it, by
 * bisection; every other texel stays as it is.
 *
 * Its texture `nodes` holds `surfaceKernel`'s output for the same lattice and letters, up to the node
 * (`lastColumn`, `lastRow`).
 */
export function surfaceRimKernel(f: FunctionText): GeneratedKernel {
  const { statements, value, valueInside } = f.write(0);
  return {
    name: 'surface-rim',
    textures: ['nodes'],
    scalars: ['lastColumn', 'lastRow', 'x0', 'y0', 'dx', 'dy', ...letterNames(f)],
    integers: ['lastColumn', 'lastRow'],
    statements: `const own = nodes[this.thread.y][this.thread.x];
let first = own[0];
let second = own[1];
let third = own[2];
let fourth = own[3];
if (fourth < 0.5) {
${nearestInside}
if (nearest >= 0) {
fourth = -1.0;
const outsideX = x0 + dx * this.thread.x;
const outsideY = y0 + dy * this.thread.y;
second = x0 + dx * (this.thread.x + columnsAway);
third = y0 + dy * (this.thread.y + rowsAway);
const wayX = outsideX - second;
const wayY = outsideY - third;
let x = second;
let y = third;
let step = 1.0;
for (let i = 0; i < ${halvings}; i++) {
step = 0.5 * step;
x = second + step * wayX;
y = third + step * wayY;
${statements}
if (${valueInside} > 0.5) {
first = ${value};
second = x;
third = y;
}
}
}
}`,
    outputs: [['first', 'second', 'third', 'fourth']],
  };
}

/**
 * Statements that find the neighbour inside that is nearest in data units: its value `first`, its
 * place relative to the node `columnsAway` and `rowsAway`, and the square of its distance `nearest`,
 * −1 where there is none. Beyond the border the index is clamped, which meets nodes that are looked
 * at anyway.
 */
const nearestInside = `let nearest = -1.0;
let columnsAway = 0.0;
let rowsAway = 0.0;
for (let a = 0; a < 3; a++) {
for (let b = 0; b < 3; b++) {
const column = Math.min(Math.max(this.thread.x + a - 1, 0), lastColumn);
const row = Math.min(Math.max(this.thread.y + b - 1, 0), lastRow);
const other = nodes[row][column];
const awayX = dx * (column - this.thread.x);
const awayY = dy * (row - this.thread.y);
const away = awayX * awayX + awayY * awayY;
if (other[3] > 0.5 && (nearest < 0 || away < nearest)) {
nearest = away;
first = other[0];
columnsAway = column - this.thread.x;
rowsAway = row - this.thread.y;
}
}
}`;
