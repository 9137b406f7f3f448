/** Kernel text, generated from the checked tree alone: no character of what was typed reaches it. */
import type { CompiledFunction } from './compile';
import { conditionText, type KernelOperation, PRINTED, REPEATED } from './kernel-operations';
import { kernelTerms } from './kernel-terms';
import { partsOf } from './tape';
import type { Operation, Term } from './term';

export interface KernelText {
  /**
   * Statements, each `const <prefix>… = …;`, to be placed inside a kernel, also inside a loop's body.
   * Names of different prefixes do not clash.
   */
  readonly statements: string;
  /** An expression, usable after the statements; finite always, 0 outside the domain. */
  readonly value: string;
  /** Empty when not asked for. */
  readonly gradient: readonly string[];
  /** Row-major, empty unless asked for. */
  readonly hessian: readonly string[];
  /** 1 where the value and the asked derivatives exist and are finite in float32, else 0. */
  readonly inside: string;
  /** 1 where the value exists and is finite in float32, whatever the derivatives are; else 0. */
  readonly valueInside: string;
}

export interface KernelTextOptions {
  /** Variable or letter → a float identifier of the kernel. */
  readonly names: Readonly<Record<string, string>>;
  /** Letters only: the statements' names are it and a number. */
  readonly prefix: string;
  readonly derivatives: 0 | 1 | 2;
  /**
   * Leaves out the last guard, for the inner loops of a swarm: outside the domain `value` and the
   * derivatives are then rubbish, or not finite where float32 overflows. `inside` tells.
   */
  readonly unguarded?: boolean;
}

/** Longer texts get a name of their own: gpu.js takes its time over deep expressions. */
const MAX_INLINE = 90;

/** Numbers beyond this have no float32. */
const LARGEST = 3.4e38;

/** What is not below is taken for infinite; below the largest float32, which compilers know too well. */
const FINITE = '3e38';

class Printer {
  /** The name of a 1 that gpu.js knows to be a float. */
  readonly one: string;
  readonly statements: string[] = [];
  private readonly texts = new Map<Term, string>();
  private readonly uses = new Map<Term, number>();

  constructor(
    private readonly prefix: string,
    private readonly inputs: readonly string[],
    roots: readonly Term[],
  ) {
    this.one = `${prefix}One`;
    this.statements.push(`const ${this.one} = 0.5 + 0.5;`);
    const count = (t: Term, times: number) => this.uses.set(t, (this.uses.get(t) ?? 0) + times);
    for (const root of roots) count(root, 1);
    for (const t of partsOf(roots)) {
      const repeated = REPEATED[t.kind as Operation] ?? [];
      t.args.forEach((part, k) => {
        count(part, repeated.includes(k) ? 2 : 1);
      });
    }
  }

  text(t: Term): string {
    const known = this.texts.get(t);
    if (known !== undefined) return known;
    const text = this.printed(t);
    const isSimple = t.kind === 'constant' || t.kind === 'input';
    const isInline = isSimple || (this.uses.get(t) === 1 && text.length <= MAX_INLINE);
    const result = isInline ? text : this.named(text);
    this.texts.set(t, result);
    return result;
  }

  /** The text of a term, never a literal, which gpu.js might take for a whole number. */
  float(t: Term): string {
    return t.kind === 'constant' ? `(${this.text(t)} * ${this.one})` : this.text(t);
  }

  /** The text of a term that may be named often: a name, or a product that is a number. */
  bound(t: Term): string {
    const text = this.float(t);
    if (t.kind === 'constant' || /^\w+$/.test(text)) return text;
    const name = this.named(text);
    this.texts.set(t, name);
    return name;
  }

  /** A statement of its own. @returns its name */
  named(text: string): string {
    const name = `${this.prefix}${this.statements.length}`;
    this.statements.push(`const ${name} = ${text};`);
    return name;
  }

  private printed(t: Term): string {
    if (t.kind === 'constant') return literal(t.value);
    if (t.kind === 'named') throw new Error('Named constants become numbers before.');
    if (t.kind === 'input') return this.inputs[t.value] as string;
    if (t.kind === 'select') {
      const [condition, a, b] = t.args as [Term, Term, Term];
      const test = conditionText(condition, (part) => this.text(part));
      return `(${test} ? ${this.float(a)} : ${this.text(b)})`;
    }
    const [a = '', b = '', c = ''] = t.args.map((part) => this.text(part));
    return PRINTED[t.kind as KernelOperation]([a, b, c], t.args, this.one);
  }
}

function literal(value: number): string {
  const clamped = Math.min(Math.max(value, -LARGEST), LARGEST);
  return clamped < 0 ? `(${clamped})` : String(clamped);
}

/** Whether float32 has all the numbers that stand in the terms. */
const isRepresentable = (roots: readonly Term[]): boolean =>
  partsOf(roots).every((t) => t.kind !== 'constant' || Math.abs(t.value) <= LARGEST);

function identifiers(f: CompiledFunction, names: KernelTextOptions['names']): string[] {
  return [...f.variables, ...f.letters].map((input) => {
    const name = Object.hasOwn(names, input) ? names[input] : undefined;
    if (name === undefined || !/^[A-Za-z]\w*$/.test(name)) {
      throw new RangeError(`The kernel has no identifier for ${input}.`);
    }
    return name;
  });
}

/**
 * A function as statements and expressions for a gpu.js kernel, in float32.
 * @throws RangeError when a name is missing, or is no identifier
 */
export function kernelText(f: CompiledFunction, options: KernelTextOptions): KernelText {
  const { names, prefix, derivatives, unguarded = false } = options;
  if (!/^[A-Za-z]+$/.test(prefix)) throw new RangeError(`“${prefix}” is not made of letters.`);
  const rewrite = kernelTerms(f.variables.length);
  const { value, gradient, hessian } = f.terms;
  const asked = [value, gradient, hessian].slice(0, derivatives + 1).map(({ terms, inside }) => ({
    terms: terms.map(rewrite),
    inside: rewrite(inside),
  }));
  const roots = asked.flatMap(({ terms, inside }) => [...terms, inside]);
  const printer = new Printer(prefix, identifiers(f, names), roots);

  const groups: Group[] = [];
  let outer = printer.one;
  for (const { terms, inside } of asked) {
    const texts = terms.map((t) => printer.bound(t));
    const tested = new Set(texts.filter((_, k) => terms[k]?.kind !== 'constant'));
    const exists = isRepresentable([...terms, inside]);
    const isAlways = exists && inside.kind === 'constant' && inside.value === 1;
    const own = exists ? printer.float(inside) : '0';
    outer = printer.named(
      [...tested].reduce(
        (rest, name) => `(Math.abs(${name}) < ${FINITE} ? ${rest} : 0)`,
        isAlways ? outer : `${outer} * ${own}`,
      ),
    );
    groups.push({ texts, inside: outer });
  }
  const guarded = ({ texts, inside }: Group): string[] =>
    texts.map((text) => (unguarded ? text : printer.named(`(${inside} > 0.5 ? ${text} : 0)`)));
  const [first, second, third] = groups.map(guarded);
  return {
    value: first?.[0] as string,
    gradient: second ?? [],
    hessian: third ?? [],
    inside: outer,
    valueInside: groups[0]?.inside as string,
    statements: printer.statements.join('\n'),
  };
}

interface Group {
  readonly texts: readonly string[];
  /** Whether all of them, and all groups before, exist: 1 or 0. */
  readonly inside: string;
}
