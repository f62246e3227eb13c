import { FileEmpty, FileNotATable } from '../../table/table.errors.js';
import { signatureOf } from '../../table/encoding.js';
import { headOf, type TableFile } from '../../table/table-file.js';
import { ArchiveEntryRefused, ArchiveWithoutTable, PartRefused } from '../format.errors.js';
import type { OpenedTable } from '../opened-table.js';
import type { ArchiveEntry } from './zip-archive.js';

/** Kinds of files that hold files themselves. */
const PACKED = ['GZIP', '7z', 'RAR', 'BZIP2', 'XZ'];
/** What operating systems leave in archives. */
const LEFT_BEHIND = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i;
const MOST_NAMED = 20;

/**
 * The tables of an archive. Files of other kinds (electropherograms, documents, pictures, empty files) are named in the
 * statements of the first table; a text that is not understood, and a further archive, refuse the whole.
 * @param open null for an archive
 * @throws ArchiveEntryRefused, ArchiveWithoutTable, PartRefused
 */
export async function openParts(
  entries: readonly ArchiveEntry[],
  fileName: string,
  open: (file: TableFile, name: string) => Promise<OpenedTable | null>,
): Promise<OpenedTable[]> {
  const tables: OpenedTable[] = [];
  const others: string[] = [];
  let before = 0;
  for (const entry of entries) {
    const opened = LEFT_BEHIND.test(entry.name) ? 'other' : await openEntry(entry, fileName, open);
    if (opened === 'other') others.push(entry.name);
    else tables.push(partOf(opened, entry, before));
    before += entry.packed;
  }
  const [first, ...more] = tables;
  if (!first) throw new ArchiveWithoutTable(fileName, others);
  if (others.length === 0) return tables;
  const named = others.slice(0, MOST_NAMED).join(', ') + (others.length > MOST_NAMED ? ', …' : '');
  return [{ ...first, statements: [...first.statements, { code: 'passed_over', value: named }] }, ...more];
}

async function openEntry(
  entry: ArchiveEntry,
  fileName: string,
  open: (file: TableFile, name: string) => Promise<OpenedTable | null>,
): Promise<OpenedTable | 'other'> {
  const kind = signatureOf(await headOf(entry.file, 8));
  const nested = () =>
    new ArchiveEntryRefused(fileName, entry.name, {
      zh: '压缩文件中不能再有压缩文件',
      en: 'an archive within an archive is not taken',
    });
  if (kind !== null && PACKED.includes(kind)) throw nested();
  try {
    const opened = await open(entry.file, entry.name);
    if (opened === null) throw nested();
    return opened;
  } catch (error) {
    const isOther =
      error instanceof PartRefused &&
      (error.cause instanceof FileNotATable || error.cause instanceof FileEmpty);
    if (isOther) return 'other';
    throw error;
  }
}

/** Progress is told in bytes of the archive. */
function partOf(table: OpenedTable, { name, file, packed }: ArchiveEntry, before: number): OpenedTable {
  const scale = file.size === 0 ? 0 : packed / file.size;
  return {
    ...table,
    part: name,
    records: (onBytes, taker) =>
      table.records(onBytes && ((done) => onBytes(before + Math.round(done * scale))), taker),
  };
}
