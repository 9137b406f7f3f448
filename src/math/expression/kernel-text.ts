/** Kernel text, generated from the checked tree alone: no character of what was typed reaches it. */
import type { CompiledFunction } from './compile';

export interface KernelText {
  /**
   * Statements, each `const <prefix>N = …;`, to be placed inside a kernel, also inside a loop's body.
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
}

/** Half made: throws until the printer is there. */
export function kernelText(_f: CompiledFunction, _options: KernelTextOptions): KernelText {
  throw new Error('kernelText is being written.');
}
