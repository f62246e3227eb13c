import { isUtf8 } from 'node:buffer';
import { EncodingNotRecognised, FileEmpty, FileNotATable } from './table.errors.js';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Bytes decoded at a time: large enough to be fast, small enough to leave the event loop alone. */
const CHUNK_BYTES = 64 * 1024;

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
export function detectEncoding(content: Buffer, fileName: string): Encoding {
  if (content.length === 0) throw new FileEmpty(fileName);
  const head = content.subarray(0, 8).toString('hex');
  const signature = SIGNATURES.find(([magic]) => head.startsWith(magic));
  if (signature) throw new FileNotATable(fileName, signature[1]);
  if (head.startsWith('fffe')) return checked(content, 'utf-16le', fileName);
  if (head.startsWith('feff')) return checked(content, 'utf-16be', fileName);
  if (content.includes(0)) throw new FileNotATable(fileName, 'binary');
  return isUtf8(content) ? checked(content, 'utf-8', fileName) : checked(content, 'gb18030', fileName);
}

function checked(content: Buffer, encoding: Encoding, fileName: string): Encoding {
  let blank = true;
  try {
    for (const text of decode(content, encoding)) {
      if (CONTROL.test(text)) throw new FileNotATable(fileName, 'binary');
      blank &&= text.trim() === '';
    }
  } catch (error) {
    if (isBadEncoding(error)) throw new EncodingNotRecognised(fileName);
    throw error;
  }
  if (blank) throw new FileEmpty(fileName);
  return encoding;
}

function isBadEncoding(error: unknown): boolean {
  return (error as { code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}

/** The text of the file in pieces, without its byte-order mark. @throws TypeError for bytes outside the encoding */
export function* decode(content: Buffer, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let from = 0; from < content.length; from += CHUNK_BYTES) {
    yield decoder.decode(content.subarray(from, from + CHUNK_BYTES), { stream: true });
  }
  yield decoder.decode();
}
