import { isAscii } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { EncodingNotRecognised, FileEmpty, FileNotATable } from './table.errors.js';
import { headOf, type TableFile } from './table-file.js';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'latin1'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Encodings that any bytes, or those of another encoding, belong to: used only when a person states them. */
export const STATED_ENCODINGS = ['gb18030', 'big5', 'latin1'] as const satisfies readonly Encoding[];

/** What was found out about the text of a file by reading all of it. */
export interface TextFacts {
  readonly encoding: Encoding;
  /** Neither a byte-order mark nor the form of the bytes proves it: other encodings would read them, too. */
  readonly uncertain: boolean;
  /** The first text of the file that is not ASCII, by which a person sees whether the encoding is right. */
  readonly sample: string;
  /** A comma stands between two digits somewhere. */
  readonly commas: boolean;
  /** One within quotes, with nothing else: it separates no columns. */
  readonly quotedCommas: boolean;
}

/** Bytes that show how the zero bytes of a two-byte encoding lie. */
const PATTERN_BYTES = 4096;

/** Control characters that no text table holds (tab, line feed and carriage return are Cc too). */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\x00-\x08\x0e-\x1f\x7f]/;

const COMMA = /[,，]/;

const LONGEST_SAMPLE = 60;
/** A number in quotes may be cut by a piece of the file. */
const LONGEST_NUMBER = 16;

/** A ZIP archive; workbooks are some, too. */
export const ZIP_SIGNATURE = 'ZIP / XLSX';

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['504b0304', ZIP_SIGNATURE],
  ['504b0506', ZIP_SIGNATURE],
  ['1f8b', 'GZIP'],
  ['d0cf11e0', 'XLS'],
  ['25504446', 'PDF'],
  ['377abcaf', '7z'],
  ['52617221', 'RAR'],
  ['425a68', 'BZIP2'],
  ['fd377a58', 'XZ'],
  ['41424946', 'ABIF / FSA / HID'],
];

/**
 * How the bytes of an uploaded table are to be read. A byte-order mark decides, then the zero bytes that every second
 * place of UTF-16 has; else valid UTF-8 is UTF-8, and the rest must be GB18030 (a superset of GBK), as Chinese spreadsheet
 * programs write it. Big5 and Latin-1 are never guessed.
 * @param stated by the person who uploads the file; a byte-order mark outranks it
 * @throws FileEmpty, FileNotATable, EncodingNotRecognised
 */
export async function recogniseText(
  file: TableFile,
  fileName: string,
  stated?: Encoding,
): Promise<TextFacts> {
  if (file.size === 0) throw new FileEmpty(fileName);
  const head = await headOf(file, PATTERN_BYTES);
  const signature = signatureOf(head);
  if (signature !== null) throw new FileNotATable(fileName, signature);
  const decided = markOf(head) ?? stated ?? (file.size % 2 === 0 ? patternOf(head) : null);
  for (const encoding of decided === null ? (['utf-8', 'gb18030'] as const) : [decided]) {
    const facts = await textFacts(file, encoding, fileName);
    if (facts) return { ...facts, uncertain: decided === null && encoding === 'gb18030' };
  }
  throw new EncodingNotRecognised(fileName);
}

/** The kind of file that the first bytes stand for; null for text. */
export function signatureOf(head: Buffer): string | null {
  const hex = head.subarray(0, 8).toString('hex');
  return SIGNATURES.find(([magic]) => hex.startsWith(magic))?.[1] ?? null;
}

function markOf(head: Buffer): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 'utf-8' : null;
}

/** Separators, digits and line breaks have a zero byte in UTF-16, always on the same side. */
export function patternOf(head: Buffer): Encoding | null {
  const pairs = head.length >> 1;
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < pairs * 2; at++) if (head[at] === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  const [high, low] = zeros;
  if (low * 3 >= pairs && high === 0) return 'utf-16le';
  return high * 3 >= pairs && low === 0 && pairs > 0 ? 'utf-16be' : null;
}

/** What the text shows, or null when bytes lie outside the encoding. @throws FileEmpty, FileNotATable */
async function textFacts(
  file: TableFile,
  encoding: Encoding,
  fileName: string,
): Promise<Omit<TextFacts, 'uncertain'> | null> {
  const cutter = new TextCutter(encoding);
  let [blank, binary, foreign, commas, quotedCommas] = [true, false, false, false, false];
  let sample = '';
  let last = '';
  for await (const piece of withEnd(file.pieces())) {
    const bytes = cutter.cut(piece);
    // Whatever else is wrong: text after zero bytes is no text table.
    if (bytes === null) throw new FileNotATable(fileName, 'binary');
    if (foreign) continue;
    const text = decodedOrNull(cutter, bytes);
    foreign = text === null;
    if (text === null) continue;
    binary ||= CONTROL.test(text);
    blank &&= text.trim() === '';
    if (sample === '') sample = foreignText(text);
    if (COMMA.test(text) || COMMA.test(last)) {
      commas ||= /\d[,，]\d/.test(last + text);
      quotedCommas ||= /"\s*\d+[,，]\d+\s*"/.test(last + text);
    }
    last = text.slice(-LONGEST_NUMBER);
  }
  if (foreign) return null;
  if (binary) throw new FileNotATable(fileName, 'binary');
  if (blank) throw new FileEmpty(fileName);
  return { encoding, sample, commas, quotedCommas };
}

/** The first stretch of text that is not ASCII. */
function foreignText(text: string): string {
  // oxlint-disable-next-line no-control-regex
  const [found = ''] = /[^\x00-\x7f\ufeff][^\t\r\n,;|"]*/.exec(text) ?? [];
  return found.slice(0, LONGEST_SAMPLE).trim();
}

/** The text of the next bytes; null for bytes outside the encoding. */
function decodedOrNull(cutter: TextCutter, bytes: Buffer | 'end'): string | null {
  try {
    return cutter.decode(bytes);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return null;
    throw error;
  }
}

/** The pieces, and then the end, at which a decoder gives what it holds back. */
async function* withEnd(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer | 'end'> {
  yield* pieces;
  yield 'end';
}

/**
 * Decodes the pieces of a file and leaves out what old programs fill its end with: zero bytes, the end mark of DOS
 * (Ctrl-Z), and line breaks after it. Neither is part of a longer character in any encoding of one or more single bytes.
 */
class TextCutter {
  private readonly decoder: TextDecoder;
  private readonly wide: boolean;
  private filled = false;
  /** Until now all bytes were ASCII, which all encodings of single bytes share. */
  private plain: boolean;

  constructor(encoding: Encoding) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
    this.wide = encoding.startsWith('utf-16');
    this.plain = !this.wide;
  }

  /** The bytes that belong to the text; null when text follows the filling. */
  cut(piece: Buffer | 'end'): Buffer | 'end' | null {
    if (piece === 'end' || this.wide) return piece;
    const end = this.filled ? 0 : endOfText(piece);
    if (end === piece.length) return piece;
    this.filled = true;
    return piece.subarray(end).every(isFilling) ? piece.subarray(0, end) : null;
  }

  /** @throws TypeError for bytes outside the encoding */
  decode(bytes: Buffer | 'end'): string {
    this.plain &&= bytes === 'end' || isAscii(bytes);
    if (this.plain) return bytes === 'end' ? '' : bytes.toString('latin1');
    const text = bytes === 'end' ? this.decoder.decode() : this.decoder.decode(bytes, { stream: true });
    // Of two bytes each, the filling is characters; what is no filling stays, and is seen as binary.
    // oxlint-disable-next-line no-control-regex
    return this.wide ? text.replace(/[\0\x1a][\0\x1a\r\n]*$/, '') : text;
  }
}

function isFilling(byte: number): boolean {
  return byte === 0 || byte === 0x1a || byte === 0x0a || byte === 0x0d;
}

/** Where text ends and filling begins. */
function endOfText(bytes: Buffer): number {
  const ends = [bytes.indexOf(0), bytes.indexOf(0x1a)].filter((at) => at >= 0);
  return ends.length === 0 ? bytes.length : Math.min(...ends);
}

/** A piece of the text of a file. */
export interface TextPiece {
  readonly text: string;
  /** Bytes of the file up to the end of this piece. */
  readonly done: number;
}

/**
 * The text of a file in pieces, without its byte-order mark and the filling at its end.
 * @throws TypeError for bytes outside the encoding
 */
export async function* textPieces(file: TableFile, encoding: Encoding): AsyncGenerator<TextPiece> {
  const cutter = new TextCutter(encoding);
  let done = 0;
  for await (const piece of withEnd(file.pieces())) {
    const bytes = cutter.cut(piece) ?? 'end';
    if (piece !== 'end') done += piece.length;
    yield { text: cutter.decode(bytes), done };
  }
}

/**
 * The text at the beginning of a file, which may end within a character.
 * @throws TypeError for bytes outside the encoding
 */
export function headText(head: Buffer, encoding: Encoding): string {
  const cutter = new TextCutter(encoding);
  return cutter.decode(cutter.cut(head) ?? 'end');
}
