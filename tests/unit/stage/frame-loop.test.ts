import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FrameLoop } from '../../../src/stage/frame-loop';

/** A screen that shows a frame when it is told to, and a page that may be hidden. */
class Screen extends EventTarget {
  visibilityState: 'visible' | 'hidden' = 'visible';
  private readonly queue: ((time: number) => void)[] = [];
  private time = 1000;

  readonly request = (callback: (time: number) => void): number => this.queue.push(callback);

  /** Whether a frame is awaited. */
  get isAwaited(): boolean {
    return this.queue.length > 0;
  }

  show(milliseconds = 16): void {
    this.time += milliseconds;
    for (const callback of this.queue.splice(0)) callback(this.time);
  }

  hide(): void {
    this.visibilityState = 'hidden';
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let screen: Screen;
const log: string[] = [];
const state = { moving: false, settled: true };

function newLoop(): FrameLoop {
  return new FrameLoop(
    {
      before: (seconds) => log.push(`before ${seconds.toFixed(3)}`),
      draw: () => log.push('draw'),
      goesOn: () => state.moving,
    },
    () => state.settled,
  );
}

/** Whether a promise has resolved by now. */
async function isDone(promise: Promise<void>): Promise<boolean> {
  return Promise.race([promise.then(() => true), Promise.resolve().then(() => false)]);
}

beforeEach(() => {
  screen = new Screen();
  log.length = 0;
  Object.assign(state, { moving: false, settled: true });
  vi.useFakeTimers();
  vi.stubGlobal('document', screen);
  vi.stubGlobal('requestAnimationFrame', screen.request);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('drawing on demand', () => {
  test('nothing asked, nothing drawn', () => {
    const loop = newLoop();
    expect(screen.isAwaited).toBe(false);
    expect(loop.frames).toBe(0);
  });

  test('one request draws one frame and stops', () => {
    const loop = newLoop();
    loop.request('state');
    expect(loop.reason).toBe('state');
    screen.show();
    expect(log).toEqual(['before 0.000', 'draw']);
    expect([loop.frames, loop.reason, screen.isAwaited]).toEqual([1, '', false]);
  });

  test('many requests before a frame draw one', () => {
    const loop = newLoop();
    for (let k = 0; k < 50; k++) loop.request('drag');
    screen.show();
    expect(loop.frames).toBe(1);
  });

  test('a request made while a frame is drawn gets the next one', () => {
    const loop: FrameLoop = new FrameLoop(
      {
        before: () => {},
        draw: () => {
          if (loop.frames === 0) loop.request('again');
        },
        goesOn: () => false,
      },
      () => true,
    );
    loop.request('first');
    screen.show();
    expect([loop.reason, screen.isAwaited]).toEqual(['again', true]);
    screen.show();
    expect([loop.frames, screen.isAwaited]).toEqual([2, false]);
  });

  test('goes on while something moves, and tells how long each frame was', () => {
    const loop = newLoop();
    state.moving = true;
    loop.request('play');
    screen.show();
    screen.show(20);
    state.moving = false;
    screen.show(40);
    expect(log.filter((line) => line !== 'draw')).toEqual([
      'before 0.000',
      'before 0.020',
      'before 0.040',
    ]);
    expect([loop.frames, screen.isAwaited, loop.lastInterval]).toEqual([3, false, 40]);
  });

  test('the pause between two runs of frames is not a frame’s length', () => {
    const loop = newLoop();
    loop.request('one');
    screen.show();
    screen.show(60_000);
    loop.request('two');
    screen.show();
    expect(log).toEqual(['before 0.000', 'draw', 'before 0.000', 'draw']);
    expect(loop.times).toEqual({ median: null, p95: null });
  });

  test('median and 95th percentile are of the latest sixty', () => {
    const loop = newLoop();
    state.moving = true;
    loop.request('play');
    screen.show();
    for (let k = 0; k < 100; k++) screen.show(500);
    for (let k = 0; k < 56; k++) screen.show(10);
    for (let k = 0; k < 4; k++) screen.show(90);
    expect(loop.times).toEqual({ median: 10, p95: 90 });
  });

  test('stopped, it draws no more, not even what was asked for', () => {
    const loop = newLoop();
    loop.request('state');
    loop.stop();
    screen.show();
    loop.request('state');
    screen.show();
    expect(loop.frames).toBe(0);
  });
});

describe('settled', () => {
  test('asks for a frame and resolves when it was drawn', async () => {
    const loop = newLoop();
    const settled = loop.settled();
    expect(await isDone(settled)).toBe(false);
    screen.show();
    expect(await isDone(settled)).toBe(true);
    expect(loop.frames).toBe(1);
  });

  test('waits until nothing moves any more, drawing on', async () => {
    const loop = newLoop();
    state.settled = false;
    const settled = loop.settled();
    for (let k = 0; k < 5; k++) screen.show();
    expect(await isDone(settled)).toBe(false);
    state.settled = true;
    screen.show();
    expect(await isDone(settled)).toBe(true);
    expect([loop.frames, screen.isAwaited]).toEqual([6, false]);
  });

  test('everybody waiting is told', async () => {
    const loop = newLoop();
    const all = [loop.settled(), loop.settled(), loop.settled()];
    screen.show();
    expect(await Promise.all(all.map(isDone))).toEqual([true, true, true]);
    expect(loop.frames).toBe(1);
  });
});

describe('a hidden page', () => {
  test('gets its frames from a timer, since scripts may drive it', async () => {
    screen.hide();
    const loop = newLoop();
    const settled = loop.settled();
    expect(screen.isAwaited).toBe(false);
    vi.advanceTimersByTime(40);
    expect(await isDone(settled)).toBe(true);
    expect(loop.frames).toBe(1);
  });

  test('that was hidden while a frame was awaited gets it too, and once', async () => {
    const loop = newLoop();
    const settled = loop.settled();
    screen.hide();
    vi.advanceTimersByTime(40);
    expect(await isDone(settled)).toBe(true);
    screen.show();
    expect(loop.frames).toBe(1);
  });

  test('that had nothing to draw stays so', () => {
    const loop = newLoop();
    screen.hide();
    vi.advanceTimersByTime(1000);
    expect(loop.frames).toBe(0);
  });
});
