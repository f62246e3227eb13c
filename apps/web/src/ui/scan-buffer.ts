import { labelFits, labelAtEnd } from '@homeward/rules';

/** A scanner types each character of a label within this time; people type more slowly. */
const FAST_MS = 50;
/** Slow scanners (over radio, or into a busy computer). A burst like this counts only when all of it is a label. */
const SLOW_MS = 150;
/** A burst that has ended for so long has no Enter or Tab to come. */
export const NO_END_MS = 120;
const LONGEST = 64;

export interface ScannedLabel {
  readonly label: string;
  /** What stood in the field before the scanner typed into it. */
  readonly before: string;
}

/** Collects keystrokes and tells those of a scanner from those of a person. */
export class ScanBuffer {
  #text = '';
  #times: number[] = [];
  #befores: string[] = [];

  /**
   * @param character of one key press
   * @param at its time in milliseconds
   * @param before what stood in the focused field
   * @returns true when what was typed is a whole label already, typed fast and with a check character that fits
   */
  key(character: string, at: number, before: string): boolean {
    if (at - (this.#times.at(-1) ?? -Infinity) > SLOW_MS || this.#times.length >= LONGEST) this.clear();
    // One character for each press, whatever the normal form makes of it.
    this.#text += character.normalize('NFKC').toUpperCase().charAt(0);
    this.#times.push(at);
    this.#befores.push(before);
    const label = labelAtEnd(this.#text);
    return label !== null && labelFits(label) && this.#gapOf(label) <= FAST_MS;
  }

  /** Enter or Tab was pressed, or nothing came any more: the label that was scanned, if one was. */
  end(at: number): ScannedLabel | null {
    const label = labelAtEnd(this.#text);
    const before = this.#befores[this.#text.length - (label?.length ?? 0)] ?? '';
    const gap = label === null ? Infinity : Math.max(this.#gapOf(label), at - (this.#times.at(-1) ?? at));
    const whole = label !== null && label === this.#text && labelFits(label);
    this.clear();
    if (label === null || gap > (whole ? SLOW_MS : FAST_MS)) return null;
    return { label, before };
  }

  clear(): void {
    this.#text = '';
    this.#times = [];
    this.#befores = [];
  }

  /** The longest pause between two characters of the label at the end. */
  #gapOf(label: string): number {
    const times = this.#times.slice(-label.length);
    return Math.max(...times.slice(1).map((time, index) => time - times[index]!));
  }
}
