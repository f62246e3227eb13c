const FIRST = 1 << 12;

/** A list of whole numbers below 2^32 that grows: 4 bytes each. */
export class Uint32List {
  private items = new Uint32Array(FIRST);
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(value: number): void {
    if (this.count === this.items.length) {
      const larger = new Uint32Array(this.count * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.count++] = value;
  }

  at(index: number): number {
    return this.items[index]!;
  }
}
