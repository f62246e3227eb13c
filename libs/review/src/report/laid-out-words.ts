/** Words kept for each font; a report has some hundreds, most of them those of every other report. */
const WORDS = 4_000;

type Words = Record<string, unknown>;

/** What pdfkit keeps of a document's font: each word that it laid out, in the units of the font. */
interface LayoutCache {
  layoutCache: Words;
}

/** Words of this process, by the name that documents give a font. */
const kept = new Map<string, Words>();

/**
 * Lets the documents of this process share the words that they laid out: pdfkit keeps them for one document, and lays
 * out each word of a report anew. To be called for every document, with the fonts that it has set.
 */
export function shareWords(pdf: PDFKit.PDFDocument, name: string): void {
  // Not in pdfkit's types.
  const font = (pdf as unknown as { readonly _font: LayoutCache })._font;
  let words = kept.get(name);
  if (!words) kept.set(name, (words = Object.create(null) as Words));
  font.layoutCache = words;
}

/** Forgets the words of fonts that have too many; between two documents. */
export function forgetTooMany(): void {
  for (const [name, words] of kept) if (Object.keys(words).length > WORDS) kept.delete(name);
}
