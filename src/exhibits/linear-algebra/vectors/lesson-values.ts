import { texNumber } from '../../../math/descent/tex';
import { analyse } from './analysis';
import type { Values } from './parameters';
import { spanWords } from './subjects/span';
import { texIs, texIsDegrees, texIsVector, texProducts, texRelation, texVector } from './tex';
import { coordinatesShown, crossShown, isRightAngle } from './text';
import { words } from './words';

/** What stands in the lesson's double braces. */
export function lessonValues(values: Values): Readonly<Record<string, string>> {
  const x = analyse(values);
  const { a, b, angle, distances, norms, coordinates } = x;
  const missing = `:\\ ${words.lesson.undefined}`;
  const sizes = [norms.l1, norms.l2, norms.linf];
  return {
    sum: `${texVector(a.point)} + ${texVector(b.point)} ${texIsVector(x.sum)}`,
    span: spanWords(x.dimension, x.gramSchmidt.basis.length),
    dot: `${texProducts(a.point, b.point)} ${texIs(isRightAngle(x) ? 0 : x.dot)}`,
    angle: angle === null ? missing : texIsDegrees(angle),
    cross: texIsVector(crossShown(x)),
    norms: `${texRelation(sizes)} ${sizes.map((size) => texNumber(size, 4)).join(',\\ ')}`,
    cosine: distances.cosine === null ? missing : texIs(distances.cosine),
    coordinates: coordinates
      ? texIsVector(coordinatesShown(coordinates, x.basis))
      : `:\\ ${words.lesson.noCoordinates}`,
  };
}
