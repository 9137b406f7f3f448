/** Frame times kept for the median and the 95th percentile. */
const kept = 60;

export interface FrameTimes {
  readonly median: number | null;
  readonly p95: number | null;
}

/** What the loop asks of its owner. */
export interface FrameWork {
  /** @param seconds since the last frame of this run of frames; 0 for the first */
  before(seconds: number): void;
  /** Draws. */
  draw(): void;
  /** Whether another frame must follow without being asked for. */
  goesOn(): boolean;
}

/**
 * Draws on demand: frames run while something asks for them, and stop when nothing does. Somebody
 * waiting for the settled picture is told when a frame was drawn that none follows.
 */
export class FrameLoop {
  private scheduled = false;
  /** Grows with every frame and every rescheduling, so that an overtaken callback does nothing. */
  private ticket = 0;
  private lastTime: number | null = null;
  private waiters: (() => void)[] = [];
  private readonly intervals: number[] = [];
  private stopped = false;
  frames = 0;
  /** Why the latest frame was asked for. */
  reason = '';

  constructor(
    private readonly work: FrameWork,
    private readonly settles: () => boolean,
  ) {
    document.addEventListener('visibilitychange', this.onVisibility);
  }

  request(reason: string): void {
    this.reason = reason;
    this.schedule();
  }

  /** Resolves once the picture on screen is up to date and at rest (or merely drawn, while it plays). */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.waiters.push(resolve);
      this.request('settle');
    });
  }

  get times(): FrameTimes {
    if (this.intervals.length === 0) return { median: null, p95: null };
    const sorted = [...this.intervals].sort((a, b) => a - b);
    const at = (share: number) =>
      sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
    return { median: at(0.5), p95: at(0.95) };
  }

  /** The latest interval between two frames that followed each other, in milliseconds. */
  get lastInterval(): number | null {
    return this.intervals.at(-1) ?? null;
  }

  stop(): void {
    this.stopped = true;
    document.removeEventListener('visibilitychange', this.onVisibility);
  }

  /** A page that is hidden while it awaits a frame would not get it. */
  private readonly onVisibility = () => {
    if (!this.scheduled) return;
    this.scheduled = false;
    this.schedule();
  };

  private schedule(): void {
    if (this.scheduled || this.stopped) return;
    this.scheduled = true;
    const ticket = ++this.ticket;
    // A hidden page gets no animation frames, yet scripts may drive it.
    if (document.visibilityState === 'hidden')
      setTimeout(() => this.run(performance.now(), ticket), 30);
    else requestAnimationFrame((time) => this.run(time, ticket));
  }

  private run(time: number, ticket: number): void {
    if (this.stopped || ticket !== this.ticket) return;
    this.scheduled = false;
    const elapsed = this.lastTime === null ? 0 : time - this.lastTime;
    if (elapsed > 0) {
      this.intervals.push(elapsed);
      if (this.intervals.length > kept) this.intervals.shift();
    }
    const asked = this.reason;
    this.work.before(elapsed / 1000);
    this.work.draw();
    this.frames++;
    if (this.reason === asked) this.reason = '';
    if (this.settles()) for (const resolve of this.waiters.splice(0)) resolve();
    if (this.work.goesOn() || this.waiters.length > 0) this.schedule();
    this.lastTime = this.scheduled ? time : null;
  }
}
