import type { LocusDictionary } from '@homeward/str';
import type { Encoding } from '../table/encoding.js';
import type { TableFile } from '../table/table-file.js';
import type { OpenedTable } from './opened-table.js';
import { openTextTable } from './text-table.js';

/** What is known of a file before it is opened. */
export interface HowToOpen {
  /** For errors, and for files that name their sample by it. */
  readonly fileName: string;
  /** Stated by the person who uploads the file; it is recognised otherwise. */
  readonly encoding?: Encoding | undefined;
  readonly loci: LocusDictionary;
}

/**
 * Opens the tables of a file, recognising its format by its content: one table, or one for each file of an archive in
 * the order of their names.
 * @throws FileEmpty, FileNotATable, EncodingNotRecognised, HeaderNotRecognised, HeaderRepeated
 */
export async function openTables(file: TableFile, how: HowToOpen): Promise<readonly OpenedTable[]> {
  return [await openTextTable(file, how)];
}

/**
 * Opens a file that holds one table.
 * @throws FileEmpty, FileNotATable, EncodingNotRecognised, HeaderNotRecognised, HeaderRepeated
 */
export async function openTable(file: TableFile, how: HowToOpen): Promise<OpenedTable> {
  return openTextTable(file, how);
}
