/** Blind indexes of an identity. */
export type IdentifierKind = 'id_number' | 'phone' | 'name';

/** A code of a donor or a case, or its beginning: searched as text; it is not an identity. */
const CODE = /^([DP]-?\d*|\d{1,6}|\d{4}-[A-Z]{0,4}(-\d*)?|[A-Z]{2}-\d+)$/;

/**
 * Which kinds of naming a search text may be: none for a code, else what is looked up through the blind indexes. A number is
 * an ID number or a telephone, letters and digits a document, anything else a name.
 */
export function identifierKindsOf(text: string): IdentifierKind[] {
  const compact = text
    .normalize('NFKC')
    .replace(/[\s()-]/g, '')
    .toUpperCase();
  const plain = text.normalize('NFKC').trim().toUpperCase();
  if (plain === '' || CODE.test(plain)) return [];
  if (/^(\d{15}|\d{17}[\dX])$/.test(compact)) return ['id_number'];
  if (/^\+?\d+$/.test(compact)) return ['phone', 'id_number'];
  return /\d/.test(compact) ? ['id_number'] : ['name'];
}
