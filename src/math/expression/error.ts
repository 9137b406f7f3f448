/** A text that is not an expression, or an expression without a value. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
  /** Where the fault begins, as an index into the text. */
  readonly at: number;
  /** How many characters of the text are at fault; 0 where something is missing. */
  readonly length: number;

  /** `message` is one sentence that a visitor reads. */
  constructor(message: string, at: number, length: number) {
    super(message);
    this.at = at;
    this.length = length;
  }
}

/** ' at character 3', counted from 1 as people do. */
export const place = (at: number): string => `at character ${at + 1}`;
