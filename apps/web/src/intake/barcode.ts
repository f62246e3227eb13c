import { labelAtEnd, labelFits } from '@homeward/rules';

/** Form and tube of a kit carry labels that differ in their letter. */
export type LabelKind = 'HF' | 'HS';

export type LabelProblem = 'malformed' | 'other_label' | 'check_character';

/** Half-width, without blanks, upper case; of several labels that were scanned into one field, the last. */
export function normaliseLabel(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return labelAtEnd(plain) ?? plain;
}

/** The content of a field after typing: after a complete label, further characters begin a new one. */
export function typedLabel(before: string, text: string): string {
  const plain = normaliseLabel(text);
  const added = text.length > before.length && text.toUpperCase().startsWith(before);
  return labelKind(before) !== null && added ? normaliseLabel(text.slice(before.length)) : plain;
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
  return labelFits(text) ? null : 'check_character';
}

/** Whether a form and a tube belong to one kit: they share its serial number. */
export function areOfOneKit(form: string, tube: string): boolean {
  return form.slice(2, -1) === tube.slice(2, -1);
}
