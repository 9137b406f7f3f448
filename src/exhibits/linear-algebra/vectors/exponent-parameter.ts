import { type NumberParameter, number, ParameterError } from '../../../core/parameter';
import { words } from './words';

const infinities = new Set(['∞', '+∞', 'inf', 'infinity', '+inf', '+infinity']);
/** The slider's right end; any number above it may be typed. */
const sliderEnd = 8;

/** The exponent of a norm: a number from 1 on, or infinity, also as the text `inf` or `∞`. */
export function exponentParameter(relevant: NumberParameter['relevant']): NumberParameter {
  const { p: label } = words.parameters;
  const slider = number({
    label,
    hint: words.hints.p,
    min: 1,
    max: sliderEnd,
    step: 0.05,
    default: 3,
    ...(relevant ? { relevant } : {}),
  });
  const any = number({ label, min: 1, max: Number.MAX_VALUE, default: 3 });
  return {
    ...slider,
    accept(input, current) {
      if (input === Number.POSITIVE_INFINITY) return input;
      if (typeof input === 'string' && infinities.has(input.trim().toLowerCase()))
        return Number.POSITIVE_INFINITY;
      try {
        return any.accept(input, current);
      } catch (error) {
        if (error instanceof ParameterError) throw new ParameterError(words.badExponent(input));
        throw error;
      }
    },
    // JSON has no infinity.
    portable: (p) => (p === Number.POSITIVE_INFINITY ? 'Infinity' : p),
  };
}
