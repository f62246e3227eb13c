/** Counts everything it is offered and keeps the strongest, up to a limit. */
export class Strongest<T> {
  private readonly kept: { readonly strength: number; readonly item: T }[] = [];
  private seen = 0;

  constructor(private readonly limit: number) {}

  get count(): number {
    return this.seen;
  }

  /** @param make called only when the item is kept, for now */
  add(strength: number, make: () => T): void {
    this.seen += 1;
    const weakest = this.kept.at(-1);
    if (this.kept.length >= this.limit) {
      if (!weakest || strength <= weakest.strength) return;
      this.kept.pop();
    }
    this.kept.splice(this.placeOf(strength), 0, { strength, item: make() });
  }

  /** Strongest first; of equals, the first that came. */
  items(): T[] {
    return this.kept.map(({ item }) => item);
  }

  private placeOf(strength: number): number {
    let low = 0;
    let high = this.kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.kept[middle]!.strength >= strength) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
