import { ColourMap } from '../../../stage/colour-map';
import { Legend } from '../../../stage/legend';
import type { Pane } from '../../../stage/pane';
import type { ExhibitContext } from '../../contract';
import { words } from './words';

const right = Math.PI / 2;

/** The colour map of angles, and its legend: what is not turned shines on a dark stage, and is darkest on a light one. */
export class AngleColours {
  readonly map: ColourMap;
  private readonly legend: Legend;

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
  ) {
    this.map = context.scope.own(new ColourMap('viridis'));
    this.legend = context.scope.own(new Legend(pane, this.map));
  }

  /** Angles at the first and the last colour of the map. */
  get range(): readonly [number, number] {
    return this.context.view.theme.isLight ? [0, right] : [right, 0];
  }

  update(): void {
    const { title, low, high } = words.legend;
    this.legend.update(title, low, high, !this.context.view.theme.isLight);
  }
}
