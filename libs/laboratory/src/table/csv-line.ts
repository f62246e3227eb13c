/**
 * The cells of one line, or `null` when quotes make it more than this function can tell: a quote that is not closed on
 * the line, or text after a closing quote.
 */
export function splitCsvLine(line: string, delimiter: string): string[] | null {
  return line.includes('"') ? splitQuoted(line, delimiter) : line.split(delimiter);
}

function splitQuoted(line: string, delimiter: string): string[] | null {
  const cells: string[] = [];
  for (let from = 0; ;) {
    if (line[from] === '"') {
      const close = closingQuote(line, from + 1);
      const after = close + 1;
      if (close < 0 || (after < line.length && line[after] !== delimiter)) return null;
      cells.push(line.slice(from + 1, close).replaceAll('""', '"'));
      if (after >= line.length) return cells;
      from = after + 1;
    } else {
      const end = line.indexOf(delimiter, from);
      if (end < 0) {
        cells.push(line.slice(from));
        return cells;
      }
      cells.push(line.slice(from, end));
      from = end + 1;
    }
  }
}

/** Place of the quote that ends the cell; a doubled quote is a quote within it. */
function closingQuote(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2))
    if (line[at + 1] !== '"') return at;
  return -1;
}

/** The first line break of a text, which is the one of the whole file; `null` while that cannot be told. */
export function lineBreak(text: string): string | null {
  const at = text.search(/[\r\n]/);
  if (at < 0 || (text[at] === '\r' && at === text.length - 1)) return null;
  return text[at] === '\n' ? '\n' : text[at + 1] === '\n' ? '\r\n' : '\r';
}
