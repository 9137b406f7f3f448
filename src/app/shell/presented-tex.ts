import type { ExpressionParameter, ExpressionValue, MatrixValue } from '../../core/parameter';
import type { Exhibit } from '../../exhibits/contract';
import { texNumber } from '../../math/descent/tex';
import { functionTex } from '../expression-editor/function-tex';
import type { Values } from '../session';
import { editablesOf, functionKeys } from './editables';

const columnColours = ['first', 'second', 'third'] as const;

/**
 * The one function in TeX, or the leading matrix with the vectors that are a letter; empty where there is
 * neither, or several functions.
 */
export function presentedTex(exhibit: Exhibit, values: Values): string {
  const functions = functionKeys(exhibit, values);
  const [key] = functions;
  if (key !== undefined) {
    const { variables } = exhibit.params[key] as unknown as ExpressionParameter;
    return functions.length > 1 ? '' : functionTex(values[key] as ExpressionValue, variables);
  }
  const editables = editablesOf(exhibit, values);
  if (!editables.some(({ leads }) => leads)) return '';
  const n = values.dimension === 2 ? 2 : 3;
  const parts = editables.flatMap(({ key, kind, letter, leads }) => {
    if (leads) return [`${letter} = ${matrixTex(values[key] as MatrixValue, n)}`];
    const isNamed = kind === 'vector' && letter.length === 1;
    return isNamed ? [`${letter} = ${vectorTex(values[key] as readonly number[], n)}`] : [];
  });
  return parts.join(' \\quad ');
}

/** Columns in the colours that they have in editors and pictures. */
function matrixTex({ values }: MatrixValue, n: 2 | 3): string {
  const row = (i: number) =>
    columnColours
      .slice(0, n)
      .map((colour, j) => `\\class{${colour}}{${texNumber(values[3 * i + j] as number, 4)}}`);
  return parenthesised(Array.from({ length: n }, (_, i) => row(i).join(' & ')));
}

function vectorTex(vector: readonly number[], n: 2 | 3): string {
  return parenthesised(vector.slice(0, n).map((x) => texNumber(x, 4)));
}

function parenthesised(rows: readonly string[]): string {
  return `\\begin{pmatrix} ${rows.join(' \\\\ ')} \\end{pmatrix}`;
}
