const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const DELIMITERS = [44, 59, 9];

/** Cuts text into stretches of whole records: never within a quoted cell, whatever line breaks it holds. */
export class RecordCutter {
  /** What follows the last whole record. */
  rest = '';
  private lineBreak: number | null = null;

  /** Appends text and takes out every whole record; null when none is whole yet. */
  take(piece: string): { text: string; records: number } | null {
    const text = this.rest + piece;
    this.lineBreak ??= lineBreakOf(text);
    if (this.lineBreak === null) {
      this.rest = text;
      return null;
    }
    const { end, records } = wholeRecords(text, this.lineBreak);
    this.rest = text.slice(end);
    return end === 0 ? null : { text: text.slice(0, end), records };
  }
}

/** The character that ends a line; null while that cannot be told. */
function lineBreakOf(text: string): number | null {
  const at = text.search(/[\r\n]/);
  if (at < 0 || (text[at] === '\r' && at === text.length - 1)) return null;
  return text[at] === '\r' && text[at + 1] !== '\n' ? CARRIAGE_RETURN : LINE_FEED;
}

/** Where the last whole record ends, and how many there are. A quote opens a cell only where a cell begins. */
function wholeRecords(text: string, lineBreak: number): { end: number; records: number } {
  let quoted = false;
  let end = 0;
  let records = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (character === QUOTE) {
      if (!quoted) quoted = i === end || DELIMITERS.includes(text.charCodeAt(i - 1));
      else if (text.charCodeAt(i + 1) === QUOTE) i++;
      else quoted = false;
    } else if (character === lineBreak && !quoted) {
      records++;
      end = i + 1;
    }
  }
  return { end, records };
}
