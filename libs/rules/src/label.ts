const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Check character of ISO/IEC 7064 MOD 37,36 over [0-9A-Z]: detects every single substitution and every
 * transposition of neighbours.
 * @throws RangeError for a character outside the alphabet (programmer error)
 */
export function checkCharacter(body: string): string {
  let product = 36;
  for (const character of body) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) throw new RangeError(`not in [0-9A-Z]: ${character}`);
    let sum = (product + digit) % 36;
    if (sum === 0) sum = 36;
    product = (sum * 2) % 37;
  }
  return ALPHABET[(37 - product) % 36]!;
}

/** Form and tube of one kit share the serial and differ in the letter: HF… is the form, HS… the specimen. */
export type BarcodeKind = 'HF' | 'HS';

/** Without I and O, which are read as 1 and 0. */
const CLEAR = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * A kit label without I and O: kind, eight base-34 digits of the serial, check character; null for a serial of which one
 * label's check character would be I or O. It never equals a label of an earlier serial in base 36: each sign counts
 * at least as much there, so that the same text would stand for a serial as high or higher.
 */
export function makeClearBarcode(kind: BarcodeKind, serial: number): string | null {
  let digits = '';
  for (let rest = serial; rest > 0; rest = Math.floor(rest / CLEAR.length))
    digits = CLEAR[rest % CLEAR.length]! + digits;
  const body = kind + digits.padStart(8, '0');
  const check = checkCharacter(body);
  return CLEAR.includes(check) ? body + check : null;
}

/** The label that a typed text means: I and O are read as 1 and 0 where only that makes a label. */
export function readBarcode(text: string): string {
  const digits = text.replaceAll('O', '0').replaceAll('I', '1');
  return !isBarcode(text) && isBarcode(digits) ? digits : text;
}

/** A kit label as it was printed at first, such as `HS0000012K`: eight base-36 digits of the serial; still valid. */
export function makeBarcode(kind: BarcodeKind, serial: number): string {
  const body = kind + serial.toString(36).toUpperCase().padStart(8, '0');
  return body + checkCharacter(body);
}

/** Whether a scanned or typed text has the form and the check character of a kit label. */
export function isBarcode(text: string): boolean {
  return /^H[FS][0-9A-Z]{8}[0-9A-Z]$/.test(text) && checkCharacter(text.slice(0, -1)) === text.slice(-1);
}

/** A kit's form (HF…) or tube (HS…), or a box (SH-2026-00012). */
const AT_END = /(?:H[FS][0-9A-Z]{9}|SH-\d{4}-\d{5,})$/;

/** The last of our labels that a text ends with, such as the second of two that were scanned into one field. */
export function labelAtEnd(text: string): string | null {
  return AT_END.exec(text)?.[0] ?? null;
}

/** Whether the check character of a label fits; a box number has none. */
export function labelFits(label: string): boolean {
  return label.startsWith('SH-') || isBarcode(label);
}
