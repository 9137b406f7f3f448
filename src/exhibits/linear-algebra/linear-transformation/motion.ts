import { keepLatest } from '../../../core/keep-latest';
import type { Timeline, TimelineMark } from '../../../core/timeline';
import { formatNumber } from '../../../math/format';
import { block, embed, identity, multiply } from '../../../math/matrix';
import {
  type Choice,
  inversePath,
  type MatrixPath,
  polarPath,
  type SvdFactors,
  straightPath,
  svdPath,
} from '../../../math/paths';
import { rank } from '../../../math/svd';
import { dimensionOf } from './analysis';
import type { Values } from './parameters';
import { words } from './words';

/** What moves and how: one path, or two after each other. */
export interface Motion {
  /** The 3×3 matrix at t, row-major; in dimension 2 the plane's map with 1 in the corner. */
  at(t: number, out: number[]): number[];
  /** Where both matrices have acted. */
  readonly final: readonly number[];
  readonly marks: readonly TimelineMark[];
  readonly blocked: boolean;
  caption(t: number): string;
}

export type Order = 'a' | 'b-then-a' | 'a-then-b';

/** Continuity of the SVD's signs while a hand drags A. */
export interface MotionMemory {
  factors: SvdFactors | undefined;
}

const time = (t: number) => formatNumber(t, 3);

/** @param memory given while something is dragged, so that acts do not jump */
export function motionOf(values: Values, order: Order, memory?: MotionMemory): Motion {
  const n = dimensionOf(values);
  const a = block(values.matrix.values, n);
  if (order === 'a') return single(pathOf(values, a, memory), values, a);
  const b = block(values.second.values, n);
  const first = order === 'b-then-a' ? b : a;
  const then = order === 'b-then-a' ? a : b;
  const product = multiply(then, first);
  if (values.motion === 'inverse') return single(pathOf(values, product), values, product);
  const names: [string, string] = order === 'b-then-a' ? ['B', 'A'] : ['A', 'B'];
  return inTurn(pathOf(values, first), pathOf(values, then), first, product, names);
}

function pathOf(values: Values, a: readonly number[], memory?: MotionMemory): MatrixPath {
  switch (values.motion) {
    case 'straight':
      return straightPath(a);
    case 'polar':
      return polarPath(a);
    case 'inverse':
      return inversePath(a);
    case 'svd': {
      const path = svdPath(a, memory?.factors);
      if (memory) memory.factors = path.factors;
      return path;
    }
  }
}

function single(path: MatrixPath, values: Values, a: readonly number[]): Motion {
  const n = a.length === 4 ? 2 : 3;
  const small: number[] = [];
  const singular = rank(a) < n;
  const why = collapseReason(values.motion, singular);
  return {
    at: (t, out) => place(path.at(t, n === 2 ? small : out), out),
    final: embedded(values.motion === 'inverse' ? identity(n) : a),
    marks: [...actMarks(path, 0, 1), ...collapseMarks(path, 0, 1)],
    blocked: path.blocked !== null,
    caption: (t) => {
      if (path.blocked) return words.blocked;
      const act = actAt(path, t);
      const last = path.collapses.at(-1);
      const staysFlat = singular && last && t > last.t ? last : undefined;
      const near = path.collapses.find((collapse) => Math.abs(collapse.t - t) < 0.004);
      const collapsed = near ?? staysFlat;
      if (collapsed) return words.collapse.now(collapsed.rank, n);
      const ahead = path.collapses.find((collapse) => collapse.t > t);
      const notice = ahead ? words.collapse.ahead(time(ahead.t), why) : choiceNotice(path.choices);
      return [act, notice].filter((part) => part !== '').join(' · ');
    },
  };
}

function inTurn(
  first: MatrixPath,
  then: MatrixPath,
  firstMatrix: readonly number[],
  product: readonly number[],
  names: readonly [string, string],
): Motion {
  const n = firstMatrix.length === 4 ? 2 : 3;
  const small: number[] = [];
  const moving: number[] = [];
  return {
    at: (t, out) => {
      if (t <= 0.5) return place(first.at(2 * t, n === 2 ? small : out), out);
      return place(multiply(then.at(2 * t - 1, moving), firstMatrix, n === 2 ? small : out), out);
    },
    final: embedded(product),
    marks: [
      ...collapseMarks(first, 0, 0.5),
      { at: 0.5, label: words.firstThen('', names[1]).replace(': ', ''), tone: 'act' },
      ...collapseMarks(then, 0.5, 0.5),
    ],
    blocked: false,
    caption: (t) => {
      const path = t <= 0.5 ? first : then;
      const act = actAt(path, t <= 0.5 ? 2 * t : 2 * t - 1);
      const name = t <= 0.5 ? names[0] : names[1];
      return act === '' ? name : words.firstThen(act, name);
    },
  };
}

/** Puts an n×n matrix into nine numbers; for n = 3 it is there already. */
function place(matrix: readonly number[], out: number[]): number[] {
  if (matrix.length === 9) return out;
  const [a = 0, b = 0, c = 0, d = 0] = matrix;
  out[0] = a;
  out[1] = b;
  out[2] = 0;
  out[3] = c;
  out[4] = d;
  out[5] = 0;
  out[6] = 0;
  out[7] = 0;
  out[8] = 1;
  return out;
}

function embedded(matrix: readonly number[]): readonly number[] {
  return matrix.length === 9 ? matrix : embed(matrix);
}

function actAt(path: MatrixPath, t: number): string {
  if (path.acts.length < 2) return '';
  const act = path.acts.find((candidate) => t <= candidate.to + 1e-9) ?? path.acts.at(-1);
  return act ? words.acts[act.name] : '';
}

function actMarks(path: MatrixPath, from: number, length: number): TimelineMark[] {
  return path.acts.slice(1).map((act) => ({
    at: from + act.from * length,
    label: words.acts[act.name],
    tone: 'act' as const,
  }));
}

function collapseMarks(path: MatrixPath, from: number, length: number): TimelineMark[] {
  return path.collapses.map((collapse) => ({
    at: from + collapse.t * length,
    label: words.collapse.mark(time(from + collapse.t * length)),
    tone: 'warning' as const,
  }));
}

function collapseReason(motion: Values['motion'], singular: boolean): string {
  if (motion === 'straight') return words.collapse.straight;
  return singular ? words.collapse.singular : words.collapse.mirror;
}

function choiceNotice(choices: readonly Choice[]): string {
  const choice = choices[0];
  return choice ? words.choices[choice] : '';
}

/** The orders in which the two matrices act, a picture each. */
export function ordersOf(values: Values): readonly Order[] {
  if (values.composition === 'off') return ['a'];
  return values.composition === 'side-by-side' ? ['b-then-a', 'a-then-b'] : [values.composition];
}

/** One motion for each picture; timeline and pictures ask for the same ones, so the latest are kept. */
export const motionsOf = keepLatest((values: Values): readonly Motion[] =>
  ordersOf(values).map((order) => motionOf(values, order)),
);

export const timeline: Timeline<Values> = {
  kind: 'time',
  end: 1,
  initial: 1,
  seconds: 4,
  step: 0.05,
  marks: (values) => motionsOf(values)[0]?.marks ?? [],
  caption: (values, position) =>
    motionsOf(values)
      .map((motion) => motion.caption(position))
      .filter((caption) => caption !== '')
      .join(' | '),
};
