/** Where in a text the fault stands: an index, and how many characters (0 where something is missing). */
export interface TextPlace {
  readonly at: number;
  readonly length: number;
}

/** Why a value was refused: one sentence for the visitor, and the parameter it is about. */
export class ParameterError extends Error {
  override readonly name = 'ParameterError';

  constructor(
    message: string,
    readonly key = '',
    readonly place: TextPlace | null = null,
  ) {
    super(message);
  }
}

/** What every declaration of a parameter may say. */
export interface ParameterOptions {
  readonly label: string;
  /** A sentence for a tooltip. */
  readonly hint?: string;
  /** Exhibits whose parameters name the same link share the value. */
  readonly link?: string;
  /** A change closes and re-creates the exhibit (a grid size, say) instead of updating it. */
  readonly structural?: boolean;
  /** The folder of the controls panel it appears in; `own` means it has a proper control elsewhere. */
  readonly group?: string;
  /** Whether the parameter matters with these values; its control is hidden where it does not. */
  readonly relevant?: (values: Readonly<Record<string, unknown>>) => boolean;
  /**
   * Values of other parameters to go on with once a visitor has chosen this one anew (the start that suits
   * a system). What is set with it goes first; addresses and files say all that they mean, and ask for none.
   */
  readonly suggests?: (input: unknown) => Readonly<Record<string, unknown>>;
}

/**
 * A value that the visitor may set, declared once. The control, the address, the check, undo, presets
 * and the TypeScript type all follow from this declaration.
 */
export interface Parameter<Value> extends ParameterOptions {
  readonly kind: string;
  readonly default: Value;
  /**
   * Checks a value from anywhere outside: address, file, message, paste, control.
   * @param current what the parameter holds now, for inputs that say only a part
   * @throws ParameterError
   */
  accept(input: unknown, current: Value): Value;
  /** Text for the address; `accept(decode(encode(v)))` equals v. */
  encode(value: Value): string;
  /** Turns the address's text into something for `accept`. @throws ParameterError */
  decode(text: string): unknown;
  /** Plain JSON of the mathematical value, as `vectorium.get()` returns it. */
  plain(value: Value): unknown;
  /** Plain JSON that also keeps how the value was typed, as `vectorium.save()` stores it. */
  portable(value: Value): unknown;
  /**
   * Whether a value goes with the others: asked of the parameters that a patch names, once all of it
   * is taken. @throws ParameterError
   */
  check?(value: Value, values: Readonly<Record<string, unknown>>): void;
  /** Values of other parameters that this input decides (four matrix entries mean dimension 2). */
  implied(input: unknown): Readonly<Record<string, unknown>>;
}

/** The parts that most kinds share: values that are their own JSON. */
export const plainParts = {
  plain: (value: unknown): unknown => value,
  portable: (value: unknown): unknown => value,
  decode: (text: string): unknown => text,
  implied: (): Readonly<Record<string, unknown>> => ({}),
};

export function isPlainObject(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
