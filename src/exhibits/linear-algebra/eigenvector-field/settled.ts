import type { View } from '../../../stage/view';
import type { Values } from './parameters';

/** Tells whether anything but the moment has changed, so that a playing picture redoes only what moves. */
export class Settled {
  private values: Values | null = null;
  private ink = -1;
  private fitRadius = 0;
  private worldPerUnit = 0;

  constructor(private readonly view: View) {}

  /** Whether values, colours or framing differ from when this was last asked. */
  isOutdated(values: Values): boolean {
    const { theme, fitRadius, map } = this.view;
    const ink = theme.text.getHex();
    const { worldPerUnit } = map;
    if (
      this.values === values &&
      this.ink === ink &&
      this.fitRadius === fitRadius &&
      this.worldPerUnit === worldPerUnit
    )
      return false;
    this.values = values;
    this.ink = ink;
    this.fitRadius = fitRadius;
    this.worldPerUnit = worldPerUnit;
    return true;
  }
}
