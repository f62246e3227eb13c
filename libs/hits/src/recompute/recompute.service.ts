import { Audit } from '@homeward/audit';
import { evaluateKinship } from '@homeward/kinship';
import type { Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { HitDetail } from '../hit.views.js';
import { FrequencyTables } from '@homeward/policy';
import { familiasFile } from './familias-file.js';
import { kinshipFile } from './kinship-file.js';
import { notesOf } from './notes.js';
import { recomputeCase, settingsOfHit } from './recompute-case.js';
import { zip } from './zip.js';

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
    const again = evaluateKinship(line);
    const numbers = { stored: hit.log10Lr, recomputed: again.ok ? again.result.log10Lr : null };
    const notes = notesOf(hit, hit.evidence, numbers, fam !== null);
    return {
      fileName: `${hit.number}-recompute.zip`,
      zip: zip([
        { name: 'README.txt', content: notes },
        { name: 'hit.jsonl', content: line },
        ...(fam === null ? [] : [{ name: 'hit.fam', content: fam }]),
      ]),
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
