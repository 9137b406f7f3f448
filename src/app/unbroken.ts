/** An equation in a sentence stays in one line, and so does det A. */
export function unbroken(sentence: string): string {
  return sentence.replaceAll(' = ', '\u00a0=\u00a0').replaceAll('det A', 'det\u00a0A');
}
