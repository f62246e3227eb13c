/** Items of a block, as a power of two. A list in one piece would stand in memory twice while it is enlarged. */
const BITS = 12;
const BLOCK = 1 << BITS;

/** A list of whole numbers below 2^32 that grows: 4 bytes each. */
export class Uint32List {
  private readonly blocks: Uint32Array[] = [];
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(value: number): void {
    const at = this.count & (BLOCK - 1);
    if (at === 0) this.blocks.push(new Uint32Array(BLOCK));
    this.blocks[this.count >>> BITS]![at] = value;
    this.count++;
  }

  at(index: number): number {
    return this.blocks[index >>> BITS]![index & (BLOCK - 1)]!;
  }
}
