import { makeBarcode } from '@homeward/rules';
import { newId, systemActor, type Actor, type Db, type Tx } from '@homeward/platform';
import type { GenotypeMap } from '@homeward/str';
import type { TypedSample } from '../demo/typed-sample.js';

/** Rows of one statement. */
const BATCH = 5_000;

/** Somebody whose blood has come to the laboratory. */
export interface Sampled {
  readonly genotypes: GenotypeMap;
  /** The family that a father or mother is of; a person of unknown origin without it. */
  readonly family?: { readonly caseId: string; readonly relation: 'father' | 'mother' };
}

/** Writes kits, donors, consents and received specimens as intake leaves them behind, in bulk. */
export class RegisteredSamples {
  private serial = 0;

  /** @param technician whose point the samples come from */
  constructor(
    private readonly db: Db,
    private readonly technician: Actor,
  ) {}

  /** Open cases of nobody yet. @returns their ids */
  async cases(count: number): Promise<string[]> {
    const ids = Array.from({ length: count }, () => newId());
    await this.run((tx) =>
      tx.em.query(
        `INSERT INTO missing_case (id, number, district_id, collection_point_id, created_by, status, missing_sex, missing_since)
         SELECT id, 'B-' || place, $2, $3, $4, 'open', 'unknown', '2012-05-01' FROM unnest($1::uuid[]) WITH ORDINALITY AS t (id, place)`,
        [ids, ...this.place()],
      ),
    );
    return ids;
  }

  /** @returns what the laboratory's table will say of them */
  async register(sampled: readonly Sampled[]): Promise<TypedSample[]> {
    const typed: TypedSample[] = [];
    for (let from = 0; from < sampled.length; from += BATCH) {
      const rows = sampled
        .slice(from, from + BATCH)
        .map((one) => ({ ...one, serial: ++this.serial, donor: newId() }));
      await this.run(async (tx) => {
        await tx.em.query(
          `WITH t AS (SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) AS t (donor, form, barcode, kind, code)),
           kit AS (
             INSERT INTO collection_kit (id, form_barcode, specimen_barcode, status, district_id, collection_point_id)
             SELECT gen_random_uuid(), form, barcode, 'used', $6::uuid, $7::uuid FROM t RETURNING id, specimen_barcode),
           person AS (
             INSERT INTO donor (id, code, kind, category, sex, district_id, collection_point_id, created_by)
             SELECT donor, code, kind, CASE kind WHEN 'unknown_origin' THEN 'welfare_resident' END, 'unknown', $6::uuid, $7::uuid, $8::uuid FROM t RETURNING id),
           given AS (
             INSERT INTO consent (id, donor_id, kind, reference, given_on, district_id, collection_point_id, recorded_by)
             SELECT gen_random_uuid(), donor, 'own_consent', 'bench', '2026-01-01', $6::uuid, $7::uuid, $8::uuid FROM t)
           INSERT INTO specimen (id, barcode, kit_id, donor_id, material, collected_on, status, district_id, collection_point_id, created_by)
           SELECT gen_random_uuid(), barcode, kit.id, person.id, 'blood_card', '2026-01-05', 'received', $6::uuid, $7::uuid, $8::uuid
             FROM t JOIN kit ON kit.specimen_barcode = t.barcode JOIN person ON person.id = t.donor`,
          [
            rows.map(({ donor }) => donor),
            rows.map(({ serial }) => makeBarcode('HF', serial)),
            rows.map(({ serial }) => makeBarcode('HS', serial)),
            rows.map(({ family }) => (family ? 'relative' : 'unknown_origin')),
            rows.map(({ serial }) => `B-${String(serial)}`),
            ...this.place(),
          ],
        );
        const members = rows.flatMap(({ donor, family }) => (family ? { donor, ...family } : []));
        const [district, point] = this.place();
        await tx.em.query(
          `INSERT INTO case_member (id, case_id, donor_id, relation, district_id, collection_point_id)
           SELECT gen_random_uuid(), c, d, r, $4, $5 FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS t (c, d, r)`,
          [
            members.map(({ caseId }) => caseId),
            members.map(({ donor }) => donor),
            members.map(({ relation }) => relation),
            district,
            point,
          ],
        );
      });
      typed.push(...rows.map(({ serial, genotypes }) => ({ barcode: makeBarcode('HS', serial), genotypes })));
    }
    return typed;
  }

  private place(): [string | null, string | null, string | null] {
    const { districtId, collectionPointId, accountId } = this.technician;
    return [districtId, collectionPointId, accountId];
  }

  private run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.run(systemActor, work);
  }
}
