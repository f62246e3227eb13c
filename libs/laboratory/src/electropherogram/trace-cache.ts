import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { LARGEST_ELECTROPHEROGRAM } from './electropherogram-upload.js';
import type { Electropherogram } from './electropherogram.entity.js';
import { readRun } from './run.js';
import { SizedRun } from './sized-run.js';
import { sizesOf } from './stored-sizing.js';

const unpack = promisify(gunzip);

/** Runs of a screen: a person goes through the loci of two or three files. A run takes 1 MB. */
const KEPT = 12;

/** The last runs that were looked at, so that the next locus of the same file is drawn at once. */
export class TraceCache {
  private readonly runs = new LRUCache<string, SizedRun>({ max: KEPT });

  async get(
    { id, sizing }: Pick<Electropherogram, 'id' | 'sizing'>,
    compressed: () => Promise<Buffer>,
  ): Promise<SizedRun> {
    const known = this.runs.get(id);
    if (known) return known;
    const content = await unpack(await compressed(), { maxOutputLength: LARGEST_ELECTROPHEROGRAM });
    const run = new SizedRun(readRun(content), sizesOf(sizing));
    this.runs.set(id, run);
    return run;
  }
}
