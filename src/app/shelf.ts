import type { About, Exhibit, Listing } from '../exhibits/contract';

/** All exhibits by name, and those that have been fetched. */
export class Shelf {
  private readonly fetched = new Map<string, Exhibit>();

  /** @param listed in the order of the curriculum @param here exhibits that came with the page */
  constructor(
    private readonly listed: readonly Listing[],
    here: readonly Exhibit[],
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

  get abouts(): readonly About[] {
    return this.listed;
  }

  /** An exhibit that has been fetched. */
  get(id: string): Exhibit | undefined {
    return this.fetched.get(id);
  }

  /** Whether it is listed and not here yet. */
  lacks(id: unknown): id is string {
    return this.listed.some((about) => about.id === id) && !this.fetched.has(id as string);
  }

  /** Fetches an exhibit, so that it can be opened; nothing happens for what is not listed. */
  async bring(id: unknown): Promise<void> {
    if (!this.lacks(id)) return;
    const exhibit = await this.listed.find((about) => about.id === id)?.load();
    if (exhibit) this.fetched.set(id, exhibit);
  }
}
