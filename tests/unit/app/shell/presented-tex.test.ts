import { expect, test } from 'vitest';
import { presentedTex } from '../../../../src/app/shell/presented-tex';
import { acceptAll, defaultsOf, type Patch } from '../../../../src/core/parameter';
import { listings } from '../../../../src/exhibits';

async function told(id: string, patch: Patch): Promise<string> {
  const exhibit = await listings.find((one) => one.id === id)?.load();
  if (!exhibit) throw new Error(`No exhibit ${id}.`);
  return presentedTex(exhibit, acceptAll(exhibit.params, defaultsOf(exhibit.params), patch));
}

test('presenting tells the matrix in the colours of its columns, and the vector', async () => {
  const plane = { dimension: 2, matrix: ['1/4', 2, -3e-9, 4], vector: [5, 6] };
  expect(await told('linear-transformation', plane)).toBe(
    'A = \\begin{pmatrix} \\class{first}{0.25} & \\class{second}{2} \\\\ ' +
      '\\class{first}{-3 \\times 10^{-9}} & \\class{second}{4} \\end{pmatrix}' +
      ' \\quad x = \\begin{pmatrix} 5 \\\\ 6 \\end{pmatrix}',
  );
  expect(await told('linear-systems', { dimension: 3 })).toContain('b = ');
});

test('it tells the one function, and no formula where there are several or none', async () => {
  expect(await told('gradient-descent', { function: 'x² + y' })).toMatch(/^f\(x, y\) = .*x.*\^/);
  expect(await told('dynamics', { mode: 'nonlinear' })).toBe('');
  expect(await told('dynamics', { mode: 'nonlinear', system: 'own' })).toBe('');
  expect(await told('vectors', {})).toBe('');
});
