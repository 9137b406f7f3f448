/** Complex numbers, as far as eigenvalues need them. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

/** A real number as a complex one; −0 becomes 0. */
export const real = (re: number): Complex => ({ re: re + 0, im: 0 });

export const modulus = (z: Complex): number => Math.hypot(z.re, z.im);

/** |w − z| */
export const distance = (w: Complex, z: Complex): number => Math.hypot(w.re - z.re, w.im - z.im);
