import { ColourMap } from '../../../stage/colour-map';
import type { Legend } from '../../../stage/legend';
import type { Pane } from '../../../stage/pane';
import type { ExhibitContext } from '../../contract';
import { words } from './words';

const right = Math.PI / 2;
/** Shares of the map at 0° and at 90°: its ends would be lost against the stage. */
const shares = { dark: [1, 0.17], light: [0, 0.88] } as const;

/** The colour map of angles, and its legend: what is not turned shines on a dark stage, and is darkest on a light one. */
export class AngleColours {
  readonly map: ColourMap;
  private readonly legend: Legend;

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
  ) {
    this.map = context.scope.own(new ColourMap('viridis'));
    this.legend = pane.legend(this.map);
  }

  private get shares(): readonly [number, number] {
    return this.context.view.theme.isLight ? shares.light : shares.dark;
  }

  /** Angles at the first and the last colour of the map. */
  get range(): readonly [number, number] {
    const [none, all] = this.shares;
    const slope = right / (all - none);
    return [-none * slope, (1 - none) * slope];
  }

  update(): void {
    const { title, low, high } = words.legend;
    this.legend.update(title, low, high, this.shares);
  }
}
