export type Lane = 'gpu' | 'cpu';
export type LaneRequest = Lane | 'auto';

export interface LaneChoice {
  readonly lane: Lane;
  readonly reason: string;
}

/** Points of the calibration run: large enough to matter, small enough not to be felt. */
const usualSample = 65_536;
const repetitions = 3;

export function isLaneRequest(text: unknown): text is LaneRequest {
  return text === 'gpu' || text === 'cpu' || text === 'auto';
}

/**
 * Decides, once a visit and only when first needed, where jobs that produce numbers run: both lanes
 * do the same work, read-back included, and the faster one is kept.
 */
export class LaneChooser {
  private decided: LaneChoice | null = null;

  constructor(
    private readonly request: LaneRequest,
    private readonly now: () => number,
    private readonly trial: (lane: Lane, points: Float64Array) => void,
    private readonly samplePoints = usualSample,
  ) {}

  get choice(): LaneChoice {
    if (this.decided) return this.decided;
    if (this.request !== 'auto')
      return { lane: this.request, reason: `forced: lane=${this.request}` };
    return {
      lane: 'gpu',
      reason: 'pictures are computed on the GPU; no job has asked for numbers yet',
    };
  }

  decide(): Lane {
    this.decided ??= this.request === 'auto' ? this.calibrate() : this.choice;
    return this.decided.lane;
  }

  private calibrate(): LaneChoice {
    const points = Float64Array.from({ length: this.samplePoints * 4 }, (_, i) => (i % 97) / 97);
    const cpu = this.fastest('cpu', points);
    const gpu = this.fastest('gpu', points);
    const lane: Lane = gpu < cpu ? 'gpu' : 'cpu';
    const reason = `${this.samplePoints} points took ${gpu.toFixed(1)} ms on the GPU with read-back, ${cpu.toFixed(1)} ms in float64`;
    return { lane, reason };
  }

  private fastest(lane: Lane, points: Float64Array): number {
    let best = Number.POSITIVE_INFINITY;
    for (let k = 0; k < repetitions; k++) {
      const start = this.now();
      this.trial(lane, points);
      best = Math.min(best, this.now() - start);
    }
    return best;
  }
}
