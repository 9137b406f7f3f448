import type { About, Exhibit, LensPreset, Listing } from '../exhibits/contract';
import { lensCount, lenses } from '../exhibits/lenses';
import { sentences } from './words';

/** All exhibits by name, and those that have been fetched. */
export class Shelf {
  private readonly fetched = new Map<string, Exhibit>();
  private presets: readonly LensPreset[] | null = null;

  /**
   * @param listed in the order of the curriculum
   * @param here exhibits that came with the page
   * @param loadPresets fetches the authored states of several lenses
   */
  constructor(
    private readonly listed: readonly Listing[],
    private readonly here: readonly Exhibit[],
    private readonly loadPresets: () => Promise<readonly LensPreset[]> = async () => [],
  ) {
    for (const exhibit of here) this.fetched.set(exhibit.id, exhibit);
  }

  /** A shelf of exhibits that are all there. */
  static of(exhibits: readonly Exhibit[]): Shelf {
    return new Shelf(
      exhibits.map((exhibit) => ({ ...exhibit, load: async () => exhibit })),
      exhibits,
    );
  }

  /** The id of what a bare address opens. */
  get first(): string {
    return this.here[0]?.id ?? '';
  }

  /** All that can be opened; the lenses stand after the exhibits that they show. */
  get abouts(): readonly About[] {
    if (!this.hasLenses) return this.listed;
    const last = this.listed.findLastIndex(({ lens }) => lens);
    const abouts: readonly About[] = this.listed;
    return abouts.toSpliced(last + 1, 0, lenses);
  }

  /** Exhibits that may stand beside each other. */
  get lensAbouts(): readonly About[] {
    return this.listed.filter(({ lens }) => lens);
  }

  private get hasLenses(): boolean {
    return this.lensAbouts.length >= lensCount.least;
  }

  /** An exhibit that has been fetched. */
  get(id: string): Exhibit | undefined {
    return this.fetched.get(id);
  }

  /** Whether it is listed and not here yet. */
  lacks(id: unknown): id is string {
    return this.listed.some((about) => about.id === id) && !this.fetched.has(id as string);
  }

  /** Authored states of several lenses; none before several exhibits were brought together. */
  get lensPresets(): readonly LensPreset[] {
    return this.presets ?? [];
  }

  /** Whether something has to be fetched before these are opened together. */
  awaits(ids: readonly unknown[]): boolean {
    return ids.some((id) => this.lacks(id)) || (ids.length > 1 && !this.presets);
  }

  /** Fetches exhibits, so that they can be opened; nothing happens for what is not listed. */
  async bring(...ids: readonly unknown[]): Promise<void> {
    const fetching = ids.map((id) => this.bringOne(id));
    if (ids.length > 1) fetching.push(this.bringPresets());
    await Promise.all(fetching);
  }

  private async bringPresets(): Promise<void> {
    this.presets ??= await this.loadPresets();
  }

  private async bringOne(id: unknown): Promise<void> {
    if (!this.lacks(id)) return;
    const exhibit = await this.listed.find((about) => about.id === id)?.load();
    if (exhibit) this.fetched.set(id, exhibit);
  }

  /**
   * Checks which exhibits are to stand beside each other.
   * @param of their ids, each once; all that may, when not said
   * @throws Error with the sentence that a visitor would read
   */
  lensIds(of: unknown): readonly string[] {
    const known = this.lensAbouts.map(({ id }) => id);
    const said = typeof of === 'string' ? of.split(',') : of; // As an address has it.
    const ids = said === undefined ? known.slice(0, lensCount.most) : said;
    if (!Array.isArray(ids)) throw new Error(sentences.badLenses(of, known));
    const stranger = ids.find((id) => !known.includes(id));
    if (stranger !== undefined) throw new Error(sentences.notALens(stranger, known));
    if (ids.length < lensCount.least || ids.length > lensCount.most)
      throw new Error(sentences.lensCount(ids.length));
    const twice = ids.find((id, k) => ids.indexOf(id) !== k);
    if (twice !== undefined) throw new Error(sentences.lensTwice(twice));
    return ids;
  }

  /** The exhibits that a name and its `of` speak of: one, or several lenses. What is wrong is said when it is opened. */
  idsOf(id: unknown, of?: unknown): readonly unknown[] {
    if (id !== lenses.id || !this.hasLenses) return [id];
    try {
      return this.lensIds(of);
    } catch {
      return this.lensIds(undefined);
    }
  }
}
