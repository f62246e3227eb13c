const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A kit's form (HF…) or tube (HS…), or a box (SH-2026-00012). */
const AT_END = /(?:H[FS][0-9A-Z]{9}|SH-\d{4}-\d{5,})$/;

/** The check character of ISO/IEC 7064 MOD 37,36. */
function checkCharacter(body: string): string | undefined {
  let product = 36;
  for (const character of body) {
    const sum = (product + ALPHABET.indexOf(character)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return ALPHABET[(37 - product) % 36];
}

/** The last of our labels that a text ends with, such as the second of two that were scanned into one field. */
export function labelAtEnd(text: string): string | null {
  return AT_END.exec(text)?.[0] ?? null;
}

/** Whether the check character of a label fits; a box number has none. */
export function labelFits(label: string): boolean {
  return label.startsWith('SH-') || checkCharacter(label.slice(0, -1)) === label.slice(-1);
}
