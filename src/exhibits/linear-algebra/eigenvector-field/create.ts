import { formatNumber } from '../../../math/format';
import type { Pane } from '../../../stage/pane';
import type { ExhibitContext, ExhibitInstance } from '../../contract';
import { analyse, dimensionOf, directionOf, lineAngle } from './analysis';
import { FieldPicture } from './field-picture';
import { FlowPicture } from './flow-picture';
import { timeline } from './motion';
import type { Values } from './parameters';
import type { SubjectPicture } from './picture';
import { RayleighPicture } from './rayleigh-picture';
import { formatEigenvalues } from './readouts';
import { StoryPicture } from './story-picture';
import { words } from './words';

/** Opens the exhibit with the picture of its subject; another subject opens it anew. */
export async function create(
  context: ExhibitContext,
  first: Values,
): Promise<ExhibitInstance<Values>> {
  const { view } = context;
  view.setPlanar(first.dimension === 2);
  context.scope.own(() => {
    view.pane.title = '';
  });
  const picture = pictureOf(context, view.pane, first);
  let latest = { values: first, position: 0 };
  return {
    update(values, position) {
      if (picture instanceof StoryPicture) picture.prepare(values);
      const { radius } = picture;
      view.fitContent({ centre: [0, 0, 0], radius, extent: radius });
      picture.update(values, analyse(values), position);
      latest = { values, position };
    },
    describe: () => describe(latest.values, latest.position),
  };
}

function pictureOf(context: ExhibitContext, pane: Pane, values: Values): SubjectPicture {
  const dimension = dimensionOf(values);
  switch (values.subject) {
    case 'field':
    case 'algorithms':
      return new FieldPicture(context, pane, values, dimension);
    case 'flow':
      return new FlowPicture(context, pane, values, dimension);
    case 'rayleigh':
      return new RayleighPicture(context, pane, dimension);
    default:
      return new StoryPicture(context, pane, values, dimension);
  }
}

function describe(values: Values, position: number): string {
  const says = words.describe;
  const analysis = analyse(values);
  const { n, a, definiteness } = analysis;
  const motion = timeline(values);
  const caption = motion.kind === 'none' ? '' : motion.caption(values, position);
  const angle = lineAngle(a, directionOf(values).v);
  const opening = {
    field: says.field(n),
    algorithms: says.field(n),
    flow: says.flow(Number(values.points).toLocaleString('en-GB'), n),
    rayleigh: says.rayleigh(definiteness),
    structure: says.story(caption),
    powers: says.story(caption),
  }[values.subject];
  const parts = [opening, says.eigenvalues(formatEigenvalues(analysis))];
  if (values.subject === 'field' && angle !== null)
    parts.push(says.vector(formatNumber((angle * 180) / Math.PI, 3)));
  const isTold = values.subject === 'structure' || values.subject === 'powers';
  if (caption !== '' && !isTold) parts.push(says.position(caption));
  return parts.join(' ');
}
