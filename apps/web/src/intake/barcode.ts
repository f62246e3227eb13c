const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The check character of ISO/IEC 7064 MOD 37,36. */
function checkCharacter(body: string): string | undefined {
  let product = 36;
  for (const character of body) {
    const sum = (product + ALPHABET.indexOf(character)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return ALPHABET[(37 - product) % 36];
}

/** Form and tube of a kit carry labels that differ in their letter. */
export type LabelKind = 'HF' | 'HS';

export type LabelProblem = 'malformed' | 'other_label' | 'check_character';

export function normaliseLabel(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/** Which of a kit's labels a text looks like, if any. */
export function labelKind(text: string): LabelKind | null {
  if (!/^H[FS][0-9A-Z]{9}$/.test(text)) return null;
  return text.startsWith('HF') ? 'HF' : 'HS';
}

/** What is wrong with a scanned label where one of the given kind is wanted. */
export function labelProblem(text: string, wanted: LabelKind): LabelProblem | null {
  const kind = labelKind(text);
  if (kind === null) return 'malformed';
  if (kind !== wanted) return 'other_label';
  return checkCharacter(text.slice(0, -1)) === text.slice(-1) ? null : 'check_character';
}
