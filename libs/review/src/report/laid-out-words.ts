import type { Font, GlyphRun } from 'fontkit';
import { LRUCache } from 'lru-cache';

/** Words of all labels of both languages, with those of the last hundred reports or so. */
const WORDS = 8_000;

/**
 * The same font, which remembers how it laid words out: reports repeat theirs, and to shape them was a third of a report.
 * Each caller gets positions of its own, because pdfkit scales them in place.
 */
export function rememberingWords(font: Font): Font {
  const runs = new LRUCache<string, GlyphRun>({ max: WORDS });
  const layOut = font.layout.bind(font);
  font.layout = (text, features, ...more) => {
    if (features !== undefined) return layOut(text, features, ...more);
    const known = runs.get(text);
    const run = known ?? layOut(text);
    if (!known) runs.set(text, run);
    return copyOf(run, { positions: run.positions.map((position) => copyOf(position)) });
  };
  return font;
}

/** Of the same class. */
function copyOf<T extends object>(value: T, changes: Partial<T> = {}): T {
  return Object.assign(Object.create(Object.getPrototypeOf(value) as object) as T, value, changes);
}
