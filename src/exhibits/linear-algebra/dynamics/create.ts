import { formatNumber } from '../../../math/format';
import type { ExhibitContext, ExhibitInstance } from '../../contract';
import { isLinear, orderOf, verdictOf } from './analysis';
import { Annotations } from './annotations';
import { CarriedShape } from './carried-shape';
import { contentBounds } from './extent';
import { equilibriaOf } from './field';
import { Linearisation } from './linearisation';
import { NullSurfaces } from './null-surfaces';
import { planar, type Values } from './parameters';
import { Particles } from './particles';
import { Portrait } from './portrait';
import { stateAt } from './released';
import { Trajectory } from './trajectory';
import { WindowFrame } from './window-frame';
import { words } from './words';

/** Opens the exhibit: particles, the portrait behind them, and one trajectory that the visitor releases. */
export async function create(
  context: ExhibitContext,
  first: Values,
): Promise<ExhibitInstance<Values>> {
  const { view } = context;
  const { pane } = view;
  view.setPlanar(planar(first));
  const portrait = new Portrait(context, pane);
  const particles = new Particles(context, pane, first);
  const shape = isLinear(first) ? new CarriedShape(context, pane, first) : null;
  const annotations = new Annotations(context, pane);
  const trajectory = new Trajectory(context, pane);
  const ofFields = isLinear(first)
    ? []
    : [
        new WindowFrame(context, pane),
        new NullSurfaces(context, pane),
        new Linearisation(context, pane),
      ];
  let latest = { values: first, position: 0 };

  return {
    update(values, position) {
      latest = { values, position };
      view.fitContent(contentBounds(values));
      context.engine.batch(() => {
        particles.update(values, position);
        shape?.update(values, position);
      });
      portrait.update(values, position);
      annotations.update(values, position);
      for (const part of ofFields) part.update(values);
      trajectory.update(values, position);
    },
    describe: () => describe(latest.values, latest.position),
  };
}

function describe(values: Values, position: number): string {
  const { describe: says } = words;
  const verdict = verdictOf(values, position);
  const discrete = values.mode === 'discrete';
  const opening =
    isLinear(values) && verdict
      ? (discrete ? says.map : says.flow)(orderOf(values), verdict.type, verdict.stability)
      : says.field(words.systems[values.system], foundIn(values));
  const state = stateAt(values, position).map((c) => formatNumber(c, 3));
  const moment = says.moment(
    discrete ? 'k' : 't',
    formatNumber(position, 3),
    `(${state.join(', ')})`,
  );
  return `${opening} ${moment}`;
}

function foundIn(values: Values): string {
  const found = equilibriaOf(values);
  const { describe: says } = words;
  return found.some(({ continuum }) => continuum) ? says.continuum : says.found(found.length);
}
