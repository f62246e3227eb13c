/** A scanner types a whole label within this time per key; nobody's fingers do. */
const MAX_GAP_MS = 80;
const LABEL = /^(H[FS][0-9A-Z]{9}|SH-\d{4}-\d{5,})$/;

/** Collects fast keystrokes; `enter` gives the barcode that they formed, or null. */
export class ScanBuffer {
  #text = '';
  #last = -Infinity;

  /** Returns true when the key starts a new burst. */
  key(character: string, at: number): boolean {
    const fresh = at - this.#last > MAX_GAP_MS;
    this.#text = (fresh ? '' : this.#text) + character;
    this.#last = at;
    return fresh;
  }

  enter(at: number): string | null {
    const text = this.#text.trim().toUpperCase();
    const fast = at - this.#last <= MAX_GAP_MS;
    this.#text = '';
    return fast && isLabel(text) ? text : null;
  }
}

/** Whether a text looks like one of our labels: a form, a specimen, or a box. */
export function isLabel(text: string): boolean {
  return LABEL.test(text);
}
