import type { EntityManager } from 'typeorm';
import type { CalledGenotypes } from '../genotypes/called-genotypes.js';
import type { EliminationKind } from './elimination-profile.entity.js';

/** A profile without its name and its genotypes. */
export interface EliminationView {
  readonly id: string;
  readonly code: string;
  readonly kind: EliminationKind;
  readonly loci: number;
  readonly source: string;
  readonly createdAt: Date;
  readonly createdByName: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnByName: string | null;
  readonly withdrawnReason: string | null;
  readonly version: number;
}

/** All, or the one of this id; newest first. */
export function eliminationViews(em: EntityManager, id: string | null): Promise<EliminationView[]> {
  return em.query<EliminationView[]>(
    `SELECT e.id, e.code, e.kind, e.loci, e.source, e.created_at AS "createdAt", c.display_name AS "createdByName",
            e.withdrawn_at AS "withdrawnAt", w.display_name AS "withdrawnByName", e.withdrawn_reason AS "withdrawnReason", e.version
       FROM elimination_profile e LEFT JOIN account c ON c.id = e.created_by LEFT JOIN account w ON w.id = e.withdrawn_by
      WHERE $1::uuid IS NULL OR e.id = $1 ORDER BY e.code DESC`,
    [id],
  );
}

/** The genotypes of a sample of an import, and whether it is a donor's. */
export async function sampleOf(
  em: EntityManager,
  id: string,
): Promise<{ name: string; genotypes: CalledGenotypes; donors: boolean } | null> {
  const rows = await em.query<{ name: string; genotypes: CalledGenotypes; donors: boolean }[]>(
    `SELECT name, genotypes, kind = 'sample' OR specimen_id IS NOT NULL AS donors FROM import_sample WHERE id = $1`,
    [id],
  );
  return rows[0] ?? null;
}
