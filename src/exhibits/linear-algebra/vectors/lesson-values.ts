import { texNumber } from '../../../math/descent/tex';
import { analyse } from './analysis';
import type { Values } from './parameters';
import { spanWords } from './subjects/span';
import { texProducts, texVector } from './tex';
import { withoutDust } from './text';
import { words } from './words';

/** What stands in the lesson's double braces. */
export function lessonValues(values: Values): Readonly<Record<string, string>> {
  const x = analyse(values);
  const { a, b, angle, distances, norms, coordinates } = x;
  const missing = words.lesson.undefined;
  const degrees = angle === null ? missing : `${texNumber((angle * 180) / Math.PI, 4)}^\\circ`;
  return {
    sum: `${texVector(a.point)} + ${texVector(b.point)} = ${texVector(x.sum)}`,
    span: spanWords(x.dimension, x.gramSchmidt.basis.length),
    dot: `${texProducts(a.point, b.point)} = ${texNumber(x.dot, 4)}`,
    angle: degrees,
    cross: texVector(x.cross),
    norms: [norms.l1, norms.l2, norms.linf].map((size) => texNumber(size, 4)).join(',\\ '),
    cosine: distances.cosine === null ? missing : texNumber(distances.cosine, 4),
    coordinates: coordinates ? texVector(withoutDust(coordinates)) : words.lesson.noCoordinates,
  };
}
