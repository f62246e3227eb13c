import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { rangeOf, type TableFile } from '../../table/table-file.js';
import { ArchiveBroken, ArchiveEntryRefused, ArchiveTooLarge } from '../format.errors.js';
import { entryName } from './entry-name.js';

/** One file of an archive. */
export interface ArchiveEntry {
  /** Its path within the archive, with `/`. */
  readonly name: string;
  /** Its bytes, checked against size and checksum as they are read. */
  readonly file: TableFile;
  /** Bytes that it takes of the archive. */
  readonly packed: number;
}

/** A laboratory's files of a year, unpacked: two tables of the longest size. */
const MOST_UNPACKED = 2 * 1024 ** 3;
/** Genotype tables pack to a tenth, tables of equal rows to a hundredth; a bomb packs to a thousandth. */
const LARGEST_RATIO = 250;
/** Below this the ratio says nothing: it fits into memory. */
const SMALL = 8 * 1024 ** 2;
const MOST_ENTRIES = 1_000;
/** Bytes that the header of an entry takes at least. */
const HEADER_BYTES = 30;

class FileReader extends RandomAccessReader {
  constructor(private readonly source: TableFile) {
    super();
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(rangeOf(this.source, start, end), { objectMode: false });
  }
}

/**
 * The files of a ZIP archive in the order of their names, folders left out. Names come from the central directory; the
 * sizes that it states are bounded here and hold for what is read.
 * @throws ArchiveBroken, ArchiveTooLarge, ArchiveEntryRefused
 */
export async function openArchive(file: TableFile, fileName: string): Promise<ArchiveEntry[]> {
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: true };
  const broken = (error: unknown) => new ArchiveBroken(fileName, reasonOf(error));
  const archive = await fromRandomAccessReaderPromise(new FileReader(file), file.size, options).catch(
    (error: unknown) => {
      throw broken(error);
    },
  );
  if (archive.entryCount > MOST_ENTRIES)
    throw new ArchiveTooLarge(fileName, {
      zh: `文件超过 ${MOST_ENTRIES} 个`,
      en: `it holds more than ${MOST_ENTRIES} files`,
    });
  const entries: Entry[] = [];
  try {
    for await (const entry of archive.eachEntry()) entries.push(entry);
  } catch (error) {
    throw broken(error);
  }
  checkSizes(entries, fileName);
  const files = entries.map((entry) => archiveEntry(archive, entry, fileName));
  const kept = files.filter(({ name }) => !name.endsWith('/'));
  const twice = kept.find(({ name }, index) => kept.some((other, at) => at < index && other.name === name));
  if (twice)
    throw new ArchiveEntryRefused(fileName, twice.name, { zh: '文件名重复', en: 'the name occurs twice' });
  return kept.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function checkSizes(entries: readonly Entry[], fileName: string): void {
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const packed = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  if (total > MOST_UNPACKED || (total > SMALL && total > packed * LARGEST_RATIO))
    throw new ArchiveTooLarge(fileName, {
      zh: `解压后为 ${total} 字节（上限 ${MOST_UNPACKED} 字节，且不超过压缩大小的 ${LARGEST_RATIO} 倍）`,
      en: `unpacked it has ${total} bytes (at most ${MOST_UNPACKED}, and ${LARGEST_RATIO} times its packed size)`,
    });
  const places = entries
    .map(({ relativeOffsetOfLocalHeader: from, compressedSize }) => ({
      from,
      to: from + HEADER_BYTES + compressedSize,
    }))
    .sort((a, b) => a.from - b.from);
  // The same packed bytes under many names are how small bombs become large.
  if (places.some(({ to }, index) => to > (places[index + 1]?.from ?? Infinity)))
    throw new ArchiveBroken(fileName, 'entries overlap');
}

function archiveEntry(archive: ZipFile, entry: Entry, fileName: string): ArchiveEntry {
  const name = entryName(entry);
  if (name === null || /(?:^|\/)\.\.(?:\/|$)|^\/|^[A-Za-z]:|\0/.test(name))
    throw new ArchiveEntryRefused(fileName, name ?? '?', {
      zh: '文件名无效',
      en: 'the name is not valid',
    });
  if (entry.isEncrypted())
    throw new ArchiveEntryRefused(fileName, name, { zh: '已加密', en: 'it is encrypted' });
  return {
    name,
    packed: entry.compressedSize,
    file: { size: entry.uncompressedSize, pieces: () => unpacked(archive, entry, fileName) },
  };
}

/** @throws ArchiveBroken */
async function* unpacked(archive: ZipFile, entry: Entry, fileName: string): AsyncGenerator<Buffer> {
  let sum = 0;
  try {
    const stream = await archive.openReadStreamPromise(entry);
    for await (const piece of stream as AsyncIterable<Buffer>) {
      sum = crc32(piece, sum);
      yield piece;
    }
  } catch (error) {
    throw new ArchiveBroken(fileName, reasonOf(error));
  }
  if (sum !== entry.crc32) throw new ArchiveBroken(fileName, 'checksum does not match');
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
