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

/** A kit label such as `HS0000012K`: kind, eight base-36 digits of the serial, check character. */
export function makeBarcode(kind: BarcodeKind, serial: number): string {
  const body = kind + serial.toString(36).toUpperCase().padStart(8, '0');
  return body + checkCharacter(body);
}

/** Whether a scanned or typed text has the form and the check character of a kit label. */
export function isBarcode(text: string): boolean {
  return /^H[FS][0-9A-Z]{8}[0-9A-Z]$/.test(text) && checkCharacter(text.slice(0, -1)) === text.slice(-1);
}
