import { type Process, Run, type RunLimits } from './run';

/** A process among others; as a branch it follows the one at index `parent` up to step `at`. */
export interface Member {
  readonly process: Process;
  /** Members with equal keys compute the same: the run of one serves the other. */
  readonly key: string;
  /** An index before its own. */
  readonly parent?: number;
  readonly at?: number;
}

/**
 * Runs that go together, branches among them. When members change, runs that are still asked for
 * are kept with all they have computed.
 */
export class RunFamily {
  private kept = new Map<string, Run>();
  private list: readonly Run[] = [];
  private reached = 0;

  constructor(private readonly limits?: RunLimits) {}

  /** In the order of the members. Two members with the same key share one run. */
  get runs(): readonly Run[] {
    return this.list;
  }

  get step(): number {
    return this.reached;
  }

  /**
   * Takes these members from now on and brings all to the family's step.
   * @throws RangeError if a parent does not come before its branch
   */
  set(members: readonly Member[]): void {
    const next = new Map<string, Run>();
    const list: Run[] = [];
    for (const member of members) {
      const run =
        next.get(member.key) ?? this.kept.get(member.key) ?? this.open(member, list, list.length);
      next.set(member.key, run);
      list.push(run);
    }
    this.kept = next;
    this.list = list;
    this.seek(this.reached);
  }

  /** Brings every run to step k. */
  seek(k: number): void {
    for (const run of this.list) run.seek(k);
    this.reached = k;
  }

  private open(member: Member, list: readonly Run[], index: number): Run {
    if (member.parent === undefined) return new Run(member.process, this.limits);
    const parent = list[member.parent];
    if (!parent) throw new RangeError(`Run ${index} branches from a run that is not before it.`);
    return parent.branch(member.process, member.at ?? 0);
  }
}
