import { onDatabase } from '@homeward/platform';

/** Everything that must not depend on how often a worker was killed, in words that are the same in every database. */
export interface Outcome {
  readonly hits: unknown[];
  readonly profiles: unknown[];
  readonly typings: unknown[];
  readonly rows: unknown[];
  readonly samples: unknown[];
  readonly persons: unknown[];
  readonly joined: unknown[];
}

const QUERIES: Record<keyof Outcome, string> = {
  hits: `SELECT c.number AS family, d.code AS person, h.log10_lr, h.mismatches, h.loci_compared, h.search_version, h.status
         FROM hit h JOIN missing_case c ON c.id = h.case_id JOIN donor d ON d.id = h.person_donor_id
         WHERE h.status <> 'superseded' ORDER BY 1, 2, 6`,
  profiles: `SELECT d.code, p.revision, p.genotypes, p.superseded_at IS NULL AS current
             FROM profile p JOIN donor d ON d.id = p.donor_id ORDER BY 1, 2`,
  typings: `SELECT d.code, count(*) FROM typing t JOIN donor d ON d.id = t.donor_id GROUP BY 1 ORDER BY 1`,
  rows: `SELECT b.file_name, r.status, count(*) FROM import_row r JOIN import_batch b ON b.id = r.batch_id GROUP BY 1, 2 ORDER BY 1, 2`,
  samples: `SELECT b.file_name, b.status AS batch, s.status, count(*) FROM import_sample s JOIN import_batch b ON b.id = s.batch_id
            GROUP BY 1, 2, 3 ORDER BY 1, 3`,
  persons: `SELECT count(*) AS numbered, count(DISTINCT donor_id) AS donors, max(row_number) - min(row_number) + 1 AS span,
            count(*) FILTER (WHERE killed_at IS NOT NULL) AS killed FROM person_row`,
  joined: `SELECT c.number, s.status, s.search_version = c.search_version AS present FROM case_search s
           JOIN missing_case c ON c.id = s.case_id WHERE s.status <> 'superseded' ORDER BY 1, 2`,
};

export async function outcomeOf(databaseUrl: string): Promise<Outcome> {
  return onDatabase(databaseUrl, async (client) => {
    const found: Partial<Record<keyof Outcome, unknown[]>> = {};
    for (const [name, query] of Object.entries(QUERIES) as [keyof Outcome, string][]) {
      found[name] = (await client.query(query)).rows;
    }
    return found as Outcome;
  });
}
