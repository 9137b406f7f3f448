/** Time between two renewals while something plays, in milliseconds. */
export const playingPause = 250;

/**
 * Renews something often enough, and no oftener: with the next frame while the visitor steps, and a few
 * times a second while it plays. The last state is always shown in the end.
 */
export class Paced {
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly renew: () => void) {}

  /** Something has changed. */
  ask(playing: boolean): void {
    if (playing) {
      this.timer ??= setTimeout(() => this.now(), playingPause);
      return;
    }
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.now());
  }

  stop(): void {
    clearTimeout(this.timer);
    if (this.frame !== 0) cancelAnimationFrame(this.frame);
    this.timer = undefined;
    this.frame = 0;
  }

  private now(): void {
    this.stop();
    this.renew();
  }
}
