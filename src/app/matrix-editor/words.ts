import type { MatrixFormat } from '../../math/matrix-text';

/** What the matrix and vector editors say. */
export const words = {
  hint: 'Drag a number, or type 1/3 or √2/2',
  help:
    'Takes a number or an expression such as 1/3. Arrow keys move between cells; ' +
    'Alt with up or down changes the number; dragging sideways does too.',
  cell: (label: string, row: number, column: number) => `${label}, row ${row}, column ${column}`,
  component: (label: string, index: number) => `${label}, component ${index}`,
  place: (row: number, column: number) => `Row ${row}, column ${column}`,
  placeInVector: (index: number) => `Component ${index}`,
  equals: (value: string) => `= ${value}`,
  dimension: 'Dimension',
  dimensions: { 2: '2-D', 3: '3-D' },
  dimensionNames: { 2: 'two dimensions', 3: 'three dimensions' },
  copy: (label: string) => `Copy ${label}`,
  copyAs: (label: string) => `Copy ${label} as`,
  formats: {
    numpy: 'NumPy',
    matlab: 'MATLAB',
    latex: 'LaTeX',
    csv: 'CSV',
    rows: 'Rows',
  } satisfies Record<MatrixFormat, string>,
  copied: (format: string) => `Copied as ${format}.`,
  copyByHand: 'The browser keeps the clipboard shut; copy the text from here.',
  copyText: (label: string, format: string) => `${label} as ${format}`,
  close: 'Close',
  paste: (label: string) => `Paste ${label}`,
  pasteField: 'Paste a matrix: NumPy, MATLAB, LaTeX, CSV or plain rows',
  pasteUse: 'Use it',
  pasteCancel: 'Cancel',
  pasted: (size: number) => `${size}×${size} matrix pasted.`,
  pasteEmpty: 'There is no text here to make a matrix of.',
  wrongSize: (rows: number, columns: number, sizes: readonly number[]) =>
    `This is ${rows}×${columns}; a ${sizes.map((n) => `${n}×${n}`).join(' or ')} matrix is needed.`,
} as const;
