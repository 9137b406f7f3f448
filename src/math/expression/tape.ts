/** Terms as a list of operations on numbered registers, for float64 values. */
import { OPERATIONS } from './operations';
import type { Operation, Term } from './term';

/** The terms that some terms are made of, themselves included, arguments before results. */
export function partsOf(roots: readonly Term[]): Term[] {
  const seen = new Set<Term>();
  const open = [...roots];
  for (let t = open.pop(); t; t = open.pop()) {
    if (seen.has(t)) continue;
    seen.add(t);
    open.push(...t.args);
  }
  return [...seen].sort((a, b) => a.id - b.id);
}

export class Tape {
  private readonly registers: Float64Array;
  /** Index of the input, and its register, in turn. */
  private readonly inputs: number[] = [];
  private readonly operations: Operation[] = [];
  /** For each operation three arguments and the result: registers. */
  private readonly places: Int32Array;
  private readonly results: Int32Array;

  constructor(roots: readonly Term[]) {
    const parts = partsOf(roots);
    const register = new Map(parts.map((t, k) => [t, k]));
    const at = (t: Term | undefined) => (t && register.get(t)) ?? 0;
    const places: number[] = [];
    this.registers = new Float64Array(parts.length);
    for (const t of parts) {
      if (t.kind === 'constant' || t.kind === 'named') this.registers[at(t)] = t.value;
      else if (t.kind === 'input') this.inputs.push(t.value, at(t));
      else {
        this.operations.push(t.kind);
        places.push(at(t.args[0]), at(t.args[1]), at(t.args[2]), at(t));
      }
    }
    this.places = Int32Array.from(places);
    this.results = Int32Array.from(roots, at);
  }

  /** Computes all of it. @param letters come after the point's variables in the inputs' numbering */
  run(point: ArrayLike<number>, count: number, letters: ArrayLike<number>): void {
    const { registers, inputs, operations, places } = this;
    for (let k = 0; k < inputs.length; k += 2) {
      const index = inputs[k] as number;
      const value = index < count ? point[index] : letters[index - count];
      registers[inputs[k + 1] as number] = (value ?? Number.NaN) + 0; // No −0.
    }
    for (let k = 0, p = 0; k < operations.length; k++, p += 4) {
      const a = registers[places[p] as number] as number;
      const b = registers[places[p + 1] as number] as number;
      const c = registers[places[p + 2] as number] as number;
      const operation = OPERATIONS[operations[k] as Operation];
      registers[places[p + 3] as number] = operation(a, b, c);
    }
  }

  /** What the k-th of the terms came to in the last run. */
  result(k: number): number {
    return this.registers[this.results[k] as number] as number;
  }
}
