import { formatNumber } from '../../../math/format';
import type { ExhibitContext, ExhibitInstance } from '../../contract';
import { type Analysis, analyse } from './analysis';
import { lengthOf, times } from './geometry';
import type { Values } from './parameters';
import { Picture } from './picture';
import { spanWords } from './subjects/span';
import {
  combinationShown,
  coordinatesShown,
  crossShown,
  degreesText,
  isRightAngle,
  pointText,
} from './text';
import { stepAt, stepSentence } from './timeline';
import { words } from './words';

export async function create(
  context: ExhibitContext,
  first: Values,
): Promise<ExhibitInstance<Values>> {
  const { view } = context;
  view.setPlanar(first.dimension === 2);
  const picture = new Picture(context, view.pane, first.dimension === 2 ? 2 : 3);
  let latest = { values: first, position: 0 };
  return {
    update(values, position) {
      latest = { values, position };
      picture.update(values, position);
    },
    describe: () => describe(latest.values, latest.position),
  };
}

const says = words.describe;

function describe(values: Values, position: number): string {
  const x = analyse(values);
  return [
    says.subject(words.subjects[values.subject], x.dimension),
    ...x.arrows.map(({ name, point }) => says.vector(name, pointText(point))),
    ...about(values, x, position),
  ].join(' ');
}

function about(values: Values, x: Analysis, position: number): string[] {
  const short = (n: number) => formatNumber(n, 3);
  const span = says.span(spanWords(x.dimension, x.gramSchmidt.basis.length));
  switch (values.subject) {
    case 'sum':
      if (values.operation === 'combine')
        return [says.combination(pointText(combinationShown(x))), span];
      if (values.operation === 'scale') {
        const { coefficient, name, point } = x.a;
        return [says.scaled(short(coefficient), name, pointText(times(coefficient, point))), span];
      }
      return [says.sum(x.a.name, x.b.name, pointText(x.sum)), span];
    case 'dot':
      if (x.angle === null || x.shadow === null) return [says.noAngle];
      if (isRightAngle(x)) return [says.dot('0', '90', '0')];
      return [says.dot(short(x.dot), degreesText(x.angle), short(x.shadow))];
    case 'cross':
      return [says.cross(pointText(crossShown(x)), short(lengthOf(crossShown(x))))];
    case 'norms':
      return [says.norms(short(values.p), x.a.name, short(x.norms.lp))];
    case 'distance': {
      const { euclidean, manhattan, chebyshev } = x.distances;
      return [says.distance(short(euclidean), short(manhattan), short(chebyshev))];
    }
    case 'gram-schmidt':
      return [stepSentence(x, stepAt(x, position)), span];
    case 'basis': {
      const basis = x.basis.map(({ name }) => name).join(', ');
      if (!x.coordinates) return [says.noBasis(basis)];
      const shown = pointText(coordinatesShown(x.coordinates, x.basis));
      return [says.coordinates(basis, x.a.name, shown)];
    }
  }
}
