import { TextDecoder } from 'node:util';
import { EncodingNotRecognised, FileEmpty, FileNotATable } from './table.errors.js';
import { headOf, type TableFile } from './table-file.js';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Bytes decoded at a time: large enough to be fast, small enough to leave the event loop alone. */
const CHUNK_BYTES = 64 * 1024;

/** Bytes that any signature or byte-order mark takes. */
const LONGEST_SIGNATURE = 8;

/** Control characters that no text table holds (tab, line feed and carriage return are Cc too). */
const CONTROL = /[^\P{Cc}\t\n\v\f\r\x80-\x9f]/u;

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['504b0304', 'ZIP / XLSX'],
  ['504b0506', 'ZIP'],
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
 * How the bytes of an uploaded table are to be read. A byte-order mark decides; else valid UTF-8 is UTF-8, and the
 * rest must be GB18030 (a superset of GBK), as Chinese spreadsheet programs write it.
 * @throws FileEmpty, FileNotATable, EncodingNotRecognised
 */
export async function detectEncoding(file: TableFile, fileName: string): Promise<Encoding> {
  if (file.size === 0) throw new FileEmpty(fileName);
  const marked = markOf(await headOf(file, LONGEST_SIGNATURE), fileName);
  if (marked) {
    if (!(await isText(file, marked, fileName))) throw new EncodingNotRecognised(fileName);
    return marked;
  }
  for (const encoding of ['utf-8', 'gb18030'] as const)
    if (await isText(file, encoding, fileName)) return encoding;
  throw new EncodingNotRecognised(fileName);
}

/** What the first bytes say. @throws FileNotATable for the signature of another kind of file */
function markOf(head: Buffer, fileName: string): Encoding | null {
  const hex = head.toString('hex');
  const signature = SIGNATURES.find(([magic]) => hex.startsWith(magic));
  if (signature) throw new FileNotATable(fileName, signature[1]);
  if (hex.startsWith('fffe')) return 'utf-16le';
  return hex.startsWith('feff') ? 'utf-16be' : null;
}

/** Whether all bytes belong to the encoding. @throws FileEmpty, FileNotATable for text that is not a table */
async function isText(file: TableFile, encoding: Encoding, fileName: string): Promise<boolean> {
  const wide = encoding.startsWith('utf-16');
  const decoder = new TextDecoder(encoding, { fatal: true });
  let blank = true;
  let filled = false;
  let binary = false;
  let foreign = false;
  for await (const piece of file.pieces()) {
    // Only the two-byte encodings hold zero bytes; whatever else is wrong, such a file is not text.
    const end: number = wide ? piece.length : endOfText(piece);
    if (end < piece.length || filled) {
      if (!piece.subarray(end).every(isFilling) || (filled && end > 0))
        throw new FileNotATable(fileName, 'binary');
      filled = true;
    }
    const text: string | null = foreign ? null : decodedOrNull(decoder, piece.subarray(0, end));
    foreign ||= text === null;
    if (text === null) continue;
    binary ||= CONTROL.test(text);
    blank &&= text.trim() === '';
  }
  if (foreign || decodedOrNull(decoder, null) === null) return false;
  if (binary) throw new FileNotATable(fileName, 'binary');
  if (blank) throw new FileEmpty(fileName);
  return true;
}

/** What old programs fill the end of a file with: zero bytes, the end mark of DOS (Ctrl-Z), and line breaks after it. */
function isFilling(byte: number): boolean {
  return byte === 0 || byte === 0x1a || byte === 0x0a || byte === 0x0d;
}

/** Where text ends and filling begins. */
function endOfText(bytes: Buffer): number {
  const ends = [bytes.indexOf(0), bytes.indexOf(0x1a)].filter((at) => at >= 0);
  return ends.length === 0 ? bytes.length : Math.min(...ends);
}

/** The text of the next piece, or of what is left at the end; null for bytes outside the encoding. */
function decodedOrNull(decoder: TextDecoder, piece: Buffer | null): string | null {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return null;
    throw error;
  }
}

/**
 * The text of the file in pieces, without its byte-order mark.
 * @param whole false for the beginning of a file, which may end within a character
 * @throws TypeError for bytes outside the encoding
 */
export function* decode(content: Buffer, encoding: Encoding, whole = true): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const end = encoding.startsWith('utf-16') ? content.length : endOfText(content);
  for (let from = 0; from < end; from += CHUNK_BYTES) {
    yield decoder.decode(content.subarray(from, Math.min(end, from + CHUNK_BYTES)), { stream: true });
  }
  if (whole) yield decoder.decode();
}
