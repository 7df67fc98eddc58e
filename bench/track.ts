/** What one client has seen of one conversation, and what was wrong with it. */
export class Track {
  duplicated = 0;
  outOfOrder = 0;
  private readonly seen = new Set<number>();
  private newest = 0;

  /** @returns whether it was new. */
  see(seq: number): boolean {
    if (this.seen.has(seq)) {
      this.duplicated += 1;
      return false;
    }
    if (seq < this.newest) this.outOfOrder += 1;
    this.seen.add(seq);
    this.newest = Math.max(this.newest, seq);
    return true;
  }

  has = (seq: number): boolean => this.seen.has(seq);
  last = (): number => this.newest;

  /** How many of the messages from `from` to `to`, both included, never came. */
  lost(from: number, to: number): number {
    let lost = 0;
    for (let seq = from; seq <= to; seq++) if (!this.seen.has(seq)) lost += 1;
    return lost;
  }
}
