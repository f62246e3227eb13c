import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { FileTooLarge } from '../import/import.errors.js';
import type { RunLabels } from './electropherogram.entity.js';
import { readRun } from './run.js';
import { sizeRun } from './sizing.js';
import { storedSizing, type StoredSizing } from './stored-sizing.js';

/** The largest file of a 3500xl is 2 MB. */
export const LARGEST_ELECTROPHEROGRAM = 8 * 1024 * 1024;

const LONGEST_FILE_NAME = 200;
const pack = promisify(gzip);

/** A file that was read and sized, ready to be stored. */
export interface ReadElectropherogram {
  readonly fileName: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly compressed: Buffer;
  readonly run: RunLabels;
  readonly sizing: StoredSizing;
}

/**
 * Reads and sizes a file, outside of transactions.
 * @param fileName as the client calls it; only its last part is kept
 * @throws FileTooLarge, NotAnElectropherogram, ElectropherogramDamaged, ElectropherogramIncomplete
 */
export async function readElectropherogram(file: {
  readonly fileName: string;
  readonly path: string;
}): Promise<ReadElectropherogram> {
  const fileName = (file.fileName.split(/[/\\]/).at(-1) ?? '')
    .replace(/\p{C}/gu, '')
    .trim()
    .slice(-LONGEST_FILE_NAME);
  const { size } = await stat(file.path);
  if (size > LARGEST_ELECTROPHEROGRAM) throw new FileTooLarge(fileName, LARGEST_ELECTROPHEROGRAM);
  const content = await readFile(file.path);
  const run = readRun(content);
  const { sampleName, plate, well, instrument, startedAt, traces, standard, kind } = run;
  const dyes = [...traces, standard].sort((a, b) => a.dye - b.dye).map(({ name }) => name);
  return {
    fileName,
    sha256: createHash('sha256').update(content).digest('hex'),
    sizeBytes: content.length,
    compressed: await pack(content),
    run: { sampleName, plate, well, instrument, startedAt, dyes, kind },
    sizing: storedSizing(sizeRun(run), run.sizeStandard),
  };
}
