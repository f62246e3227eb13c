const encoder = new TextEncoder();
const ZERO = 48;

/** Bytes of a text that is written often. */
export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Prefix and number of digits of a code such as `P-00000001`. */
export interface CodeForm {
  readonly prefix: Uint8Array;
  readonly digits: number;
}

export const PERSON: CodeForm = { prefix: bytesOf('P-'), digits: 8 };
export const RELATIVE: CodeForm = { prefix: bytesOf('R-'), digits: 8 };
export const CASE: CodeForm = { prefix: bytesOf('C-'), digits: 7 };

/** Rows of a table on their way to a file, as bytes: no string is made for a row. */
export class RowBuffer {
  readonly bytes: Uint8Array;
  at = 0;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
  }

  text(text: Uint8Array): void {
    for (let index = 0; index < text.length; index++) this.bytes[this.at++] = text[index]!;
  }

  byte(value: number): void {
    this.bytes[this.at++] = value;
  }

  code({ prefix, digits }: CodeForm, serial: number): void {
    this.text(prefix);
    this.number(serial, digits);
  }

  /** A whole number, with leading zeros up to that many digits. */
  number(value: number, digits: number): void {
    let rest = value;
    for (let at = this.at + digits - 1; at >= this.at; at--) {
      const next = Math.floor(rest / 10);
      this.bytes[at] = ZERO + rest - next * 10;
      rest = next;
    }
    this.at += digits;
  }
}
