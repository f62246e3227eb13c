import type { Relation } from '@homeward/kinship';
import { newId, systemActor, type Db, type Tx } from '@homeward/platform';
import type { FrequencyTable, Genotype, GenotypeMap } from '@homeward/str';
import type { Random } from '../demo/random.js';

/** Rows of one statement. */
const BATCH = 5_000;
/** Typed relatives of the families, one after the other: 17 of 20 are parents only. */
export const FAMILY_MIX: readonly (readonly Relation[])[] = [
  ...Array.from({ length: 11 }, (): Relation[] => ['father', 'mother']),
  ...Array.from({ length: 3 }, (): Relation[] => ['father']),
  ...Array.from({ length: 3 }, (): Relation[] => ['mother']),
  ['full_sibling', 'full_sibling'],
  ['father', 'full_sibling'],
  ['paternal_grandfather', 'paternal_grandmother', 'full_sibling'],
];

interface Donor {
  readonly id: string;
  readonly code: string;
  readonly kind: 'relative' | 'unknown_origin';
  readonly genotypes: GenotypeMap;
}

/** Writes persons and families as intake and laboratory leave them behind, in bulk and without their histories. */
export class MatchingRows {
  private readonly account = newId();
  private readonly district = newId();
  private readonly point = newId();
  private serial = 0;

  constructor(
    private readonly db: () => Db,
    private readonly table: FrequencyTable,
    private readonly random: Random,
  ) {}

  async prepare(): Promise<void> {
    await this.run(async ({ em }) => {
      await em.query(`INSERT INTO district VALUES ($1, '129999', '测试', 'Bench')`, [this.district]);
      await em.query(`INSERT INTO collection_point VALUES ($1, $2, 'TJ-ZZ-99', '测试', 'Bench')`, [
        this.point,
        this.district,
      ]);
      await em.query(
        `INSERT INTO account (id, username, display_name, role, district_id, collection_point_id, password_hash)
         VALUES ($1, 'bench', 'bench', 'technician', $2, $3, '-')`,
        [this.account, this.district, this.point],
      );
    });
  }

  /** Unrelated persons of unknown origin, with their changes in the feed. */
  async persons(count: number, first: readonly GenotypeMap[] = []): Promise<void> {
    for (let made = 0; made < count; made += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, count - made) }, (_, i) =>
        this.donor('unknown_origin', first[made + i] ?? this.person()),
      );
      await this.run(async (tx) => {
        const profiles = await this.insertDonors(tx, batch);
        await tx.em.query(
          `INSERT INTO profile_change (profile_id, change) SELECT p, 'add' FROM unnest($1::uuid[]) AS p`,
          [profiles],
        );
      });
    }
  }

  /**
   * Open cases with their relatives, in the order of the mix.
   * @returns their ids, and the missing child of each
   */
  async families(count: number): Promise<{ ids: string[]; children: GenotypeMap[] }> {
    const ids: string[] = [];
    const children: GenotypeMap[] = [];
    for (let made = 0; made < count; made += BATCH / 5) {
      const families = Array.from({ length: Math.min(BATCH / 5, count - made) }, (_, i) =>
        this.family(FAMILY_MIX[(made + i) % FAMILY_MIX.length]!),
      );
      await this.run((tx) => this.insertFamilies(tx, families));
      ids.push(...families.map(({ id }) => id));
      children.push(...families.map(({ child }) => child));
    }
    return { ids, children };
  }

  private family(relations: readonly Relation[]) {
    const [grandfather, grandmother, mother] = [this.person(), this.person(), this.person()];
    const father = this.child(grandfather, grandmother);
    const genotypesOf: Partial<Record<Relation, () => GenotypeMap>> = {
      father: () => father,
      mother: () => mother,
      full_sibling: () => this.child(father, mother),
      paternal_grandfather: () => grandfather,
      paternal_grandmother: () => grandmother,
    };
    const members = relations.map((relation) => ({
      relation,
      donor: this.donor('relative', genotypesOf[relation]!()),
    }));
    return { id: newId(), members, child: this.child(father, mother) };
  }

  private async insertFamilies(
    tx: Tx,
    families: readonly {
      readonly id: string;
      readonly members: readonly { readonly relation: Relation; readonly donor: Donor }[];
    }[],
  ): Promise<void> {
    const donors = families.flatMap(({ members }) => members.map(({ donor }) => donor));
    await this.insertDonors(tx, donors);
    const place = [this.district, this.point, this.account];
    await tx.em.query(
      `INSERT INTO consent (id, donor_id, kind, reference, given_on, district_id, collection_point_id, recorded_by)
       SELECT gen_random_uuid(), d, 'own_consent', 'bench', '2026-01-01', $2, $3, $4 FROM unnest($1::uuid[]) AS d`,
      [donors.map(({ id }) => id), ...place],
    );
    await tx.em.query(
      `INSERT INTO missing_case (id, number, district_id, collection_point_id, created_by, status, missing_sex, missing_since)
       SELECT id, 'B-' || n, $3, $4, $5, 'open', 'unknown', '2012-05-01' FROM unnest($1::uuid[], $2::int[]) AS t(id, n)`,
      [families.map(({ id }) => id), families.map(() => ++this.serial), ...place],
    );
    const rows = families.flatMap(({ id, members }) => members.map((member) => ({ id, ...member })));
    await tx.em.query(
      `INSERT INTO case_member (id, case_id, donor_id, relation, district_id, collection_point_id)
       SELECT gen_random_uuid(), c, d, r, $4, $5 FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS t(c, d, r)`,
      [
        rows.map(({ id }) => id),
        rows.map(({ donor }) => donor.id),
        rows.map(({ relation }) => relation),
        ...place.slice(0, 2),
      ],
    );
  }

  /** @returns the ids of their profiles */
  private async insertDonors(tx: Tx, donors: readonly Donor[]): Promise<string[]> {
    const profiles = donors.map(() => newId());
    await tx.em.query(
      `INSERT INTO donor (id, code, kind, category, sex, district_id, collection_point_id, created_by)
       SELECT id, code, kind, CASE WHEN kind = 'unknown_origin' THEN 'welfare_resident' END, 'unknown', $4, $5, $6
         FROM unnest($1::uuid[], $2::text[], $3::text[]) AS t(id, code, kind)`,
      [
        donors.map(({ id }) => id),
        donors.map(({ code }) => code),
        donors.map(({ kind }) => kind),
        this.district,
        this.point,
        this.account,
      ],
    );
    await tx.em.query(
      `INSERT INTO profile (id, donor_id, donor_kind, revision, genotypes, autosomal_loci, published)
       SELECT id, donor, kind, 1, genotypes, $5, true
         FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::jsonb[]) AS t(id, donor, kind, genotypes)`,
      [
        profiles,
        donors.map(({ id }) => id),
        donors.map(({ kind }) => kind),
        donors.map(({ genotypes }) => JSON.stringify(genotypes)),
        this.table.loci.size,
      ],
    );
    return profiles;
  }

  private donor(kind: Donor['kind'], genotypes: GenotypeMap): Donor {
    return { id: newId(), code: `${kind === 'relative' ? 'R' : 'P'}-B${++this.serial}`, kind, genotypes };
  }

  /** Genotypes of an unrelated person. */
  person(): GenotypeMap {
    const genotypes: Record<string, Genotype> = {};
    for (const [locus, { alleles, freqs }] of this.table.loci) {
      const draw = (): string => {
        let left = this.random.next();
        const at = freqs.findIndex((frequency) => (left -= frequency) < 0);
        return alleles.at(at)!;
      };
      genotypes[locus] = [draw(), draw()];
    }
    return genotypes;
  }

  /** Without mutation. */
  child(father: GenotypeMap, mother: GenotypeMap): GenotypeMap {
    return Object.fromEntries(
      Object.keys(father).map((locus): [string, Genotype] => [
        locus,
        [father[locus]![this.random.below(2)]!, mother[locus]![this.random.below(2)]!],
      ]),
    );
  }

  private run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db().run(systemActor, work);
  }
}
