import { describe, expect, it } from 'vitest';
import { recogniseText, textPieces } from './encoding.js';
import { bufferFile } from './table-file.js';
import { EncodingNotRecognised, FileEmpty, FileNotATable } from './table.errors.js';

const text = '样本名称\tMarker\r\nHS1\tTH01\r\n';
const detectEncoding = async (content: Buffer, name: string) =>
  (await recogniseText(bufferFile(content), name)).encoding;
async function textOf(content: Buffer): Promise<string> {
  let whole = '';
  const file = bufferFile(content);
  for await (const { text } of textPieces(file, await detectEncoding(content, 'f.txt'))) whole += text;
  return whole;
}
/** 样本名称 in GB18030, which Node can read but not write. */
const gb18030 = Buffer.concat([
  Buffer.from('d1f9b1bec3fbb3c6', 'hex'),
  Buffer.from('\tMarker\r\nHS1\tTH01\r\n'),
]);

describe('encoding of an uploaded table', () => {
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['gb18030', gb18030],
  ])('%s is recognised and read without its byte-order mark', async (encoding, content) => {
    expect(await detectEncoding(content, 'f.txt')).toBe(encoding);
    expect(await textOf(content)).toBe(text);
  });

  it('keeps a character that is cut by a piece of the file', async () => {
    const long = `${'a'.repeat(64 * 1024 - 1)}基因座`;
    expect(await textOf(Buffer.from(long))).toBe(long);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a byte-order mark only', Buffer.from('\ufeff')],
    ['blank lines only', Buffer.from(' \r\n\t\n')],
  ])('%s is an empty file', async (_, content) => {
    await expect(detectEncoding(content, 'f.txt')).rejects.toThrow(FileEmpty);
  });

  it.each([
    ['a zip or xlsx file', '504b030414000600', 'ZIP / XLSX'],
    ['a gzip file', '1f8b0800000000000003', 'GZIP'],
    ['an xls file', 'd0cf11e0a1b11ae1', 'XLS'],
    ['a PDF', '255044462d312e37', 'PDF'],
    ['an electropherogram', '4142494600650001', 'ABIF'],
    ['zero bytes', '6100620063', 'binary'],
    ['control characters', '610108020364', 'binary'],
  ])('%s is refused, naming what it is', async (_, hex, found) => {
    const refuse = () => detectEncoding(Buffer.from(hex, 'hex'), 'plate 7.xlsx');
    await expect(refuse()).rejects.toThrow(FileNotATable);
    await expect(refuse()).rejects.toThrow(/plate 7\.xlsx/);
    await expect(refuse()).rejects.toThrow(new RegExp(found));
  });

  it('bytes of no known encoding are refused', async () => {
    await expect(detectEncoding(Buffer.from('61ff80ff0a', 'hex'), 'f.txt')).rejects.toThrow(
      EncodingNotRecognised,
    );
  });
});
