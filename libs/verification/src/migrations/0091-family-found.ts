import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Of which persons of unknown origin the family was found. The column is of `intake`; what stood before is known here:
 * reunions that were not undone, and hits that ended because the person wants no contact.
 */
export class FamilyFound0091 implements MigrationInterface {
  readonly name = 'FamilyFound1700000000091';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE donor ADD COLUMN family_found_at timestamptz;

      -- An owner who is no superuser sees no row without a scope.
      SELECT set_config('homeward.scope', 'city', true);
      UPDATE donor d SET family_found_at = found.at, version = d.version + 1
        FROM (SELECT h.person_donor_id AS donor_id, min(coalesce(r.recorded_at, declined.at, h.created_at)) AS at
                FROM hit h LEFT JOIN reunion r ON r.hit_id = h.id AND r.undone_at IS NULL
                LEFT JOIN LATERAL (SELECT max(e.at) AS at FROM audit_entry e WHERE e.subject_type = 'hit'
                   AND e.subject_id = h.id::text AND e.action = 'hit.decline') AS declined ON true
               WHERE r.id IS NOT NULL OR h.status = 'closed'
               GROUP BY h.person_donor_id) AS found
       WHERE d.id = found.donor_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE donor DROP COLUMN family_found_at');
  }
}
