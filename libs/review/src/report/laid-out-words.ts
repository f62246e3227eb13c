import type { Font, GlyphPosition, GlyphRun } from 'fontkit';
import { LRUCache } from 'lru-cache';

/** Words kept for each font; a report has some hundreds, most of them those of every other report. */
const WORDS = 4_000;

/**
 * Makes a font keep the words that it laid out: pdfkit does so for one document only, and a third of a report's time
 * goes into it. Runs with features are made anew.
 */
export function rememberRuns(font: Font): void {
  const layout = font.layout.bind(font);
  const kept = new LRUCache<string, GlyphRun>({ max: WORDS });
  font.layout = (text, features, ...rest) => {
    if (features !== undefined || rest.length > 0) return layout(text, features, ...rest);
    let run = kept.get(text);
    if (!run) kept.set(text, (run = layout(text)));
    return copyOf(run);
  };
}

/** pdfkit scales the positions of a run where they stand. */
function copyOf(run: GlyphRun): GlyphRun {
  const positions = run.positions.map((one): GlyphPosition => ({ ...one }));
  return Object.assign(Object.create(Object.getPrototypeOf(run) as object) as GlyphRun, run, { positions });
}
