import { Audit } from '@homeward/audit';
import { newId, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { CalledGenotypes } from '../genotypes/called-genotypes.js';

/** The profiles of the people who handle samples, under codes. */
@Injectable()
export class EliminationProfiles {
  constructor(private readonly audit: Audit) {}

  /** Adds a profile, or replaces the one with the same label. Batches are checked from then on. */
  async put(tx: Tx, label: string, genotypes: CalledGenotypes): Promise<void> {
    const [row] = await tx.em.query<{ id: string }[]>(
      `INSERT INTO elimination_profile (id, label, genotypes) VALUES ($1, $2, $3)
       ON CONFLICT (label) DO UPDATE SET genotypes = EXCLUDED.genotypes RETURNING id`,
      [newId(), label, JSON.stringify(genotypes)],
    );
    await this.audit.record(tx, {
      action: 'elimination_profile.put',
      subjectType: 'elimination_profile',
      subjectId: row?.id ?? label,
      data: { label, loci: Object.keys(genotypes).length },
    });
  }
}
