const longMs = 42;
const shortMs = 18;
const lowest = 0.4;

/**
 * Lowers the resolution while frames run long in motion, and restores it for the picture at rest.
 * Scale 1 is one texel for each device pixel.
 */
export class Resolution {
  scale = 1;
  private longFrames = 0;
  private shortFrames = 0;

  /** @returns whether the scale changed */
  moving(intervalMs: number | null): boolean {
    if (intervalMs === null) return false;
    this.longFrames = intervalMs > longMs ? this.longFrames + 1 : 0;
    this.shortFrames = intervalMs < shortMs ? this.shortFrames + 1 : 0;
    if (this.longFrames >= 3 && this.scale > lowest) {
      this.longFrames = 0;
      this.scale = Math.max(lowest, this.scale * 0.75);
      return true;
    }
    if (this.shortFrames >= 45 && this.scale < 1) {
      this.shortFrames = 0;
      this.scale = Math.min(1, this.scale / 0.75);
      return true;
    }
    return false;
  }

  /** @returns whether the scale changed */
  atRest(): boolean {
    this.longFrames = 0;
    this.shortFrames = 0;
    if (this.scale === 1) return false;
    this.scale = 1;
    return true;
  }
}
