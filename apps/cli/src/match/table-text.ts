import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import {
  EncodingNotRecognised,
  FileEmpty,
  FileNotATable,
  HeaderNotRecognised,
  TableBroken,
} from '@homeward/laboratory/pure';
import { RecordCutter } from './record-cutter.js';

/** Small enough that one piece never holds more calls than the laboratory's reader takes: a call is a character at least. */
const PIECE_BYTES = 1 << 20;
const LONGEST_RECORD = 256 * 1024;

/** A part of a table that can be read alone: the header, then whole records. */
export interface TablePiece {
  readonly content: Buffer;
  /** Row number in the file less the row number in this piece. */
  readonly rowOffset: number;
}

/**
 * A table of any length, piece by piece, as UTF-8 text under its own header.
 * @throws FileEmpty, FileNotATable, EncodingNotRecognised, HeaderNotRecognised, TableBroken
 */
export async function* tablePieces(path: string): AsyncGenerator<TablePiece> {
  const cutter = new RecordCutter();
  let header: string | null = null;
  let records = 0;
  const pieceOf = (text: string, count: number): TablePiece => {
    const first = header === null;
    header ??= headerOf(text);
    const content = Buffer.from(first ? text : header + text);
    const rowOffset = first ? 0 : records - 1;
    records += count;
    return { content, rowOffset };
  };
  for await (const text of textOf(path)) {
    const cut = cutter.take(text);
    if (cut) yield pieceOf(cut.text, cut.records);
    if (cutter.rest.length > LONGEST_RECORD)
      throw new TableBroken(
        records + 1,
        `a record is longer than ${LONGEST_RECORD} characters (an open quote?)`,
      );
  }
  if (cutter.rest !== '') yield pieceOf(cutter.rest, 1);
}

/** The first line that is not blank, with its line break. */
function headerOf(text: string): string {
  const header = /^(?:[\s,;]*(?:\r\n|\n|\r))*([^\r\n]*(?:\r\n|\n|\r|$))/.exec(text)?.[1] ?? '';
  if (header.trim() === '') throw new HeaderNotRecognised('');
  return header;
}

async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(path), { fatal: true });
  for await (const bytes of bytesOf(path)) yield decoder.decode(bytes, { stream: true });
  const end = decoder.decode();
  if (end !== '') yield end;
}

function bytesOf(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: PIECE_BYTES });
}

/** A byte-order mark decides; valid UTF-8 is UTF-8; the rest is GB18030, as Chinese spreadsheet programs write it. */
async function encodingOf(path: string): Promise<string> {
  let size = 0;
  for await (const bytes of bytesOf(path)) {
    if (size === 0 && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
    if (size === 0 && bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
    if (bytes.includes(0)) throw new FileNotATable(path, 'binary');
    size += bytes.length;
  }
  if (size === 0) throw new FileEmpty(path);
  for (const encoding of ['utf-8', 'gb18030']) if (await isText(path, encoding)) return encoding;
  throw new EncodingNotRecognised(path);
}

async function isText(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const bytes of bytesOf(path)) decoder.decode(bytes, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}
