import { Uint32List } from '../table/uint32-list.js';

const FIRST = 1 << 10;
/** Free slot; others hold a number and one. */
const FREE = 0;

/**
 * Finds numbers by their texts and does not hold the texts: whoever uses it can make the text of a number again. It takes
 * 12 to 20 bytes for each number.
 */
export class TextIndex {
  private slots = new Uint32Array(FIRST);
  /** By number. */
  private hashes = new Uint32List();

  /** @param textOf the text that stands for a number */
  constructor(private readonly textOf: (number: number) => string) {}

  /** How many texts are known; the next gets this number. */
  get size(): number {
    return this.hashes.length;
  }

  /** The number of a text; undefined where it was not added. */
  find(text: string): number | undefined {
    const { slots, hashes } = this;
    const hash = hashOf(text);
    for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const held = slots[slot]!;
      if (held === FREE) return undefined;
      if (hashes.at(held - 1) === hash && this.textOf(held - 1) === text) return held - 1;
    }
  }

  /** Adds a text that is not known. @returns its number, one more than the last */
  add(text: string): number {
    const hash = hashOf(text);
    this.hashes.push(hash);
    if (this.size * 2 > this.slots.length) this.grow();
    else this.put(hash, this.size);
    return this.size - 1;
  }

  /** Nothing is found any more. */
  clear(): void {
    this.slots = new Uint32Array(FIRST);
    this.hashes = new Uint32List();
  }

  private put(hash: number, held: number): void {
    const { slots } = this;
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== FREE) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = held;
  }

  private grow(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    for (let number = 0; number < this.size; number++) this.put(this.hashes.at(number), number + 1);
  }
}

/** FNV-1a, mixed once more so that its low bits depend on all characters. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
