import { DomainError } from '@homeward/platform/pure';
import type { LocusDictionary } from '@homeward/str';
import { signatureOf, ZIP_SIGNATURE, type Encoding } from '../table/encoding.js';
import { headOf, type TableFile } from '../table/table-file.js';
import { looksLikeCmf1, openCmf1Table } from './cmf/cmf1-table.js';
import { openCmfTable } from './cmf/cmf-table.js';
import { looksLikeFamilias, openFamTable } from './familias/fam-table.js';
import { PartRefused } from './format.errors.js';
import type { OpenedTable } from './opened-table.js';
import { openTextTable } from './text-table.js';
import { declaredEncoding, sniffText } from './sniff.js';
import { openArchive } from './zip/zip-archive.js';
import { openParts } from './zip/archive-tables.js';
import { isWorkbook } from './xlsx/workbook.js';
import { openXlsxTable } from './xlsx/xlsx-table.js';

/** What is known of a file before it is opened. */
export interface HowToOpen {
  /** For errors, and for files that name their sample by it. */
  readonly fileName: string;
  /** Stated by the person who uploads the file; it is recognised otherwise. */
  readonly encoding?: Encoding | undefined;
  readonly loci: LocusDictionary;
}

/** Bytes that show what kind of text a file is. */
const SNIFFED_BYTES = 4096;

/**
 * Opens the tables of a file, recognising its format by its content: one table, or one for each file of an archive in
 * the order of their names.
 * @throws FileEmpty, FileNotATable, EncodingNotRecognised, HeaderNotRecognised, HeaderRepeated, FormatBroken, XmlRefused,
 *   SheetsAmbiguous, CellsMerged, ArchiveBroken, ArchiveTooLarge, ArchiveEntryRefused, ArchiveWithoutTable
 */
export async function openTables(file: TableFile, how: HowToOpen): Promise<readonly OpenedTable[]> {
  const head = await headOf(file, SNIFFED_BYTES);
  if (signatureOf(head) !== ZIP_SIGNATURE) return [await openText(file, head, how)];
  const entries = await openArchive(file, how.fileName);
  if (isWorkbook(entries)) return [await openXlsxTable(entries, how)];
  return openParts(entries, how.fileName, (part, fileName) => openPart(part, { ...how, fileName }));
}

/** A file within an archive: everything but a further archive. Null for a ZIP archive that is no workbook. */
async function openPart(file: TableFile, how: HowToOpen): Promise<OpenedTable | null> {
  const head = await headOf(file, SNIFFED_BYTES);
  try {
    if (signatureOf(head) !== ZIP_SIGNATURE) return await openText(file, head, how);
    const entries = await openArchive(file, how.fileName);
    return isWorkbook(entries) ? await openXlsxTable(entries, how) : null;
  } catch (error) {
    throw error instanceof DomainError ? new PartRefused(how.fileName, error) : error;
  }
}

async function openText(file: TableFile, head: Buffer, how: HowToOpen): Promise<OpenedTable> {
  const { fileName, encoding } = how;
  const text = sniffText(head);
  if (/^\s*</.test(text)) return openCmfTable(file, fileName, encoding ?? declaredEncoding(text));
  if (looksLikeFamilias(text)) return openFamTable(file, fileName, encoding);
  if (looksLikeCmf1(text)) return openCmf1Table(file, fileName, encoding);
  return openTextTable(file, how);
}
