import { parse } from 'csv-parse/sync';
import { lineBreak, splitCsvLine } from './csv-line.js';
import type { Delimiter } from './table-form.js';

/**
 * The first records of a text, split as `readRecords` splits them: by line, and from the first line with difficult quotes
 * on by a full CSV parser.
 * @param whole false for the beginning of a longer text, whose last line is not complete
 */
export function headRecords(text: string, delimiter: Delimiter, most: number, whole: boolean): string[][] {
  const found: string[][] = [];
  const breaks = lineBreak(text) === '\r' ? /\r/g : /\r?\n/g;
  for (let from = 0; from < text.length && found.length < most;) {
    const { end, next } = endOfLine(text, from, breaks);
    if (end === null && !whole) break;
    const cells = splitCsvLine(text.slice(from, end ?? text.length), delimiter);
    if (!cells) return [...found, ...quotedRecords(text.slice(from), delimiter, most - found.length)];
    found.push(cells);
    from = next;
  }
  return found;
}

function endOfLine(text: string, from: number, breaks: RegExp): { end: number | null; next: number } {
  breaks.lastIndex = from;
  const found = breaks.exec(text);
  return found ? { end: found.index, next: breaks.lastIndex } : { end: null, next: text.length };
}

/** As far as the text can be read: it may end within a quote. */
function quotedRecords(text: string, delimiter: Delimiter, most: number): string[][] {
  const found: string[][] = [];
  try {
    parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      to: most,
      on_record: (cells: string[]) => {
        found.push(cells);
        return null;
      },
    });
  } catch {
    return found;
  }
  return found;
}
