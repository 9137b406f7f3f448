/** What an exhibit has learnt from the GPU since it opened, by name: read back in its own time. */
export type Results = Readonly<Record<string, unknown>>;

/**
 * A live number beside the picture: float64, a pure function of the parameters (and, where its name
 * says so, of the position). Never read back from the GPU in a frame; where what the GPU found is the
 * subject, it stands in the results.
 */
export interface Readout<Values, Value = unknown> {
  readonly id: string;
  readonly label: string;
  /** Empty when the number has no unit. */
  readonly unit: string;
  value(values: Values, position: number, results: Results): Value;
  /** The value as a visitor reads it. */
  format(value: Value, values: Values): string;
  /** Whether it says anything with these values; hidden where it does not. */
  relevant?(values: Values): boolean;
  /** Whether it may stand large over the picture while presenting; yes when not said. */
  prominent?(values: Values): boolean;
  /** The exact value where it is known and says more than the rounded one; empty otherwise. */
  exact?(values: Values): string;
}
