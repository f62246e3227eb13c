import { Audit } from '@homeward/audit';
import { evaluateJsonCase } from '@homeward/kinship';
import type { Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { strToU8, zipSync } from 'fflate';
import type { HitDetail } from '../hit.views.js';
import { FrequencyTables } from '@homeward/policy';
import { familiasFile } from './familias-file.js';
import { kinshipFile } from './kinship-file.js';
import { notesOf } from './notes.js';
import { recomputeCase, settingsOfHit } from './recompute-case.js';

/** The first day of the format: no archive tells when it was made. */
const FIRST_DAY = '1980-01-01T00:00:00';

export interface RecomputeBundle {
  readonly fileName: string;
  readonly zip: Buffer;
}

/** One file from which the number of a hit can be checked in another program. */
@Injectable()
export class Recompute {
  constructor(
    private readonly tables: FrequencyTables,
    private readonly audit: Audit,
  ) {}

  /**
   * `hit.jsonl`, `hit.fam` (unless belongings are typed) and `README.txt`. Computes the likelihood again: to be called
   * outside of transactions.
   * @throws UnknownFrequencyTable, FrequenciesChanged
   */
  bundle(hit: HitDetail): RecomputeBundle {
    const { table } = this.tables.get(hit.evidence.model.frequencyTable);
    const recompute = recomputeCase(hit, hit.evidence, settingsOfHit(hit.evidence, table));
    const line = kinshipFile(recompute);
    const fam = familiasFile(recompute);
    const again = evaluateJsonCase(line);
    const numbers = { stored: hit.log10Lr, recomputed: again.ok ? again.result.log10Lr : null };
    const notes = notesOf(hit, hit.evidence, numbers, fam !== null);
    return {
      fileName: `${hit.number}-recompute.zip`,
      zip: zipped({ 'README.txt': notes, 'hit.jsonl': line, ...(fam === null ? {} : { 'hit.fam': fam }) }),
    };
  }

  /** Each copy is an audit entry, kept off the hit's timeline, where it would tell one reviewer of another. */
  recordExport(tx: Tx, { id, number }: HitDetail): Promise<void> {
    return this.audit.record(tx, {
      action: 'hit.recompute_exported',
      subjectType: 'recompute_bundle',
      subjectId: id,
      data: { number },
    });
  }
}

/** A ZIP archive of a few small texts in UTF-8; the same texts give the same bytes. */
function zipped(files: Readonly<Record<string, string>>): Buffer {
  const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(bytes), { mtime: FIRST_DAY }));
}
