import { describe, expect, test } from 'vitest';
import { readLesson } from '../../../../src/app/formula/markdown';
import { fillTemplate, parseTemplate } from '../../../../src/app/formula/placeholders';

/** Type and text of everything in a lesson, depth first. */
function outline(tokens: readonly unknown[]): string[] {
  return tokens.flatMap((token) => {
    const { type, tex, name, text, tokens: inner } = token as Record<string, unknown>;
    const own = inner ? [] : [`${type}: ${String(tex ?? name ?? text ?? '')}`];
    return [...own, ...(Array.isArray(inner) ? outline(inner) : [])];
  });
}

describe('a lesson', () => {
  test('keeps TeX whole, whatever Markdown would make of it', () => {
    expect(outline(readLesson('Is $a_1 * b_2 * c_1$ **so**?'))).toEqual([
      'text: Is ',
      'math: a_1 * b_2 * c_1',
      'text:  ',
      'text: so',
      'text: ?',
    ]);
  });

  test('knows formulas in lines of their own', () => {
    const tokens = readLesson('Before\n\n$$\nA^{-1}\n$$\n\nAfter');
    expect(tokens.map(({ type }) => type).filter((type) => type !== 'space')).toEqual([
      'paragraph',
      'math',
      'paragraph',
    ]);
    expect(tokens.find(({ type }) => type === 'math')).toMatchObject({
      tex: 'A^{-1}',
      display: true,
    });
  });

  test('leaves a lone dollar alone', () => {
    expect(outline(readLesson('It costs $5 or 6 $.'))).toEqual(['text: It costs $5 or 6 $.']);
  });

  test('finds live values in words', () => {
    expect(outline(readLesson('The volume is {{size}}, {{param:x}}.'))).toEqual([
      'text: The volume is ',
      'live: size',
      'text: , ',
      'live: param:x',
      'text: .',
    ]);
  });

  test('turns a predict block into question and answer', () => {
    const [token] = readLesson('```predict\nWhat is $A$?\n---\nA **matrix**.\n```');
    expect(token).toMatchObject({ type: 'predict' });
    const { question, answer } = token as unknown as Record<string, unknown[]>;
    expect(outline(question ?? [])).toEqual(['text: What is ', 'math: A', 'text: ?']);
    expect(outline(answer ?? [])).toEqual(['text: A ', 'text: matrix', 'text: .']);
  });
});

describe('placeholders', () => {
  test('are filled wherever they stand', () => {
    const template = parseTemplate('\\det A = {{ size }}, {{a}}{{b}}');
    expect(fillTemplate(template, (name) => `<${name}>`)).toBe('\\det A = <size>, <a><b>');
  });

  test('leave other braces alone', () => {
    const template = parseTemplate('\\frac{{1}+x}{2}');
    expect(fillTemplate(template, () => '?')).toBe('\\frac{{1}+x}{2}');
  });
});
