import { setTimeout as sleep } from 'node:timers/promises';
import { Test } from '@nestjs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { Cases, Drawings, type CaseDrawing, type DeclaredRelation, type DrawnMember } from '@homeward/intake';
import { Hits, HitsModule } from '@homeward/hits';
import { Links } from '@homeward/links';
import { LinkSearchModule, LinkSearcher } from '@homeward/links/worker';
import { PersonsModule } from '@homeward/persons';
import { Coverage, coverageOfCase } from '@homeward/searching';
import { Matcher, MatcherModule } from '@homeward/searching/worker';
import { TrialRunnersModule } from '@homeward/trials/worker';
import { seedDefaultPolicy } from '@homeward/policy';
import { Db, newId, PlatformModule, systemActor, WorkItem, type Tx } from '@homeward/platform';
import type { GenotypeMap } from '@homeward/str';
import { testConfig } from '../support/config.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

export { childOf, population } from './population.js';

export type Sex = 'male' | 'female' | 'unknown';

/** The matcher on a database of its own, with rows written as intake and laboratory would write them. */
export class World {
  private serial = 0;
  private readonly district = newId();
  private readonly point = newId();
  private readonly account = newId();

  private constructor(
    readonly database: TestDatabase,
    readonly context: INestApplicationContext,
    readonly db: Db,
  ) {}

  static async open(): Promise<World> {
    const database = await createTestDatabase();
    const context = await processOn(database.url);
    const world = new World(database, context, context.get(Db));
    await world.run((tx) => world.seed(tx));
    return world;
  }

  get matcher(): Matcher {
    return this.context.get(Matcher);
  }

  /** A second worker process, as far as memory goes: another index, the same database. */
  secondProcess(dataDir?: string, env?: NodeJS.ProcessEnv): Promise<INestApplicationContext> {
    return processOn(this.database.url, dataDir, env);
  }

  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.run(systemActor, work);
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.database.drop();
  }

  private async seed(tx: Tx): Promise<void> {
    await tx.em.query(`INSERT INTO district VALUES ($1, '129999', '试区', 'Test')`, [this.district]);
    await tx.em.query(`INSERT INTO collection_point VALUES ($1, $2, 'TJ-ZZ-99', '试点', 'Test')`, [
      this.point,
      this.district,
    ]);
    await tx.em.query(
      `INSERT INTO account (id, username, display_name, role, district_id, collection_point_id, password_hash)
       VALUES ($1, 'world', 'w', 'technician', $2, $3, '-')`,
      [this.account, this.district, this.point],
    );
    await seedDefaultPolicy(tx);
  }

  async openCase(sex: Sex = 'unknown', birthDate: string | null = null): Promise<string> {
    const id = newId();
    await this.run((tx) =>
      tx.em.query(
        `INSERT INTO missing_case (id, number, district_id, collection_point_id, status, missing_sex,
           missing_birth_date, missing_since, created_by) VALUES ($1, $2, $3, $4, 'open', $5, $6, '2012-05-01', $7)`,
        [id, `C-${++this.serial}`, this.district, this.point, sex, birthDate, this.account],
      ),
    );
    return id;
  }

  /** A consenting, typed relative; the case's version rises as intake would raise it. */
  async addRelative(
    caseId: string,
    relation: DeclaredRelation,
    genotypes: GenotypeMap | null,
    options: { sex?: Sex; consent?: boolean } = {},
  ): Promise<string> {
    return this.run(async (tx) => {
      const donorId = await this.donor(tx, 'relative', options.sex ?? 'unknown');
      await tx.em.query(`INSERT INTO case_member VALUES ($1, $2, $3, $4, $5, $6)`, [
        newId(),
        caseId,
        donorId,
        relation,
        this.district,
        this.point,
      ]);
      if (options.consent !== false) await this.consent(tx, donorId);
      if (genotypes) await this.profile(tx, donorId, 'relative', genotypes, options.consent !== false);
      await this.touch(tx, caseId);
      return donorId;
    });
  }

  /** A consenting, typed person of unknown origin, with the change in the feed. */
  addPerson(
    genotypes: GenotypeMap,
    options: { sex?: Sex; birthYear?: number; amel?: [string, string] } = {},
  ): Promise<Person> {
    return this.run((tx) => this.addPersonIn(tx, genotypes, options));
  }

  async addPersonIn(
    tx: Tx,
    genotypes: GenotypeMap,
    options: { sex?: Sex; birthYear?: number; amel?: [string, string] } = {},
  ): Promise<Person> {
    const donorId = await this.donor(tx, 'unknown_origin', options.sex ?? 'unknown', options.birthYear);
    await this.consent(tx, donorId);
    const profileId = await this.profile(tx, donorId, 'unknown_origin', genotypes, true, options.amel);
    await this.change(tx, profileId, 'add');
    return { donorId, profileId };
  }

  /** Very many published persons at once, who share a few genotypes in turn. */
  async addCrowd(genotypes: readonly GenotypeMap[], count: number): Promise<void> {
    const from = (this.serial += count) - count;
    await this.run((tx) =>
      tx.em.query(
        `WITH person AS (
           SELECT n, gen_random_uuid() AS donor, gen_random_uuid() AS profile FROM generate_series(1, $1::int) AS n),
         donors AS (
           INSERT INTO donor (id, code, kind, category, district_id, collection_point_id, sex, created_by)
           SELECT donor, 'P-' || (n + $2::int), 'unknown_origin', 'welfare_resident', $3::uuid, $4::uuid, 'unknown', $5::uuid
             FROM person RETURNING id),
         consents AS (
           INSERT INTO consent (id, donor_id, kind, reference, given_on, recorded_by, district_id, collection_point_id)
           SELECT gen_random_uuid(), donor, 'own_consent', 'r', '2026-01-01', $5::uuid, $3::uuid, $4::uuid FROM person),
         profiles AS (
           INSERT INTO profile (id, donor_id, donor_kind, revision, genotypes, other_genotypes, autosomal_loci, published)
           SELECT profile, donor, 'unknown_origin', 1, $6::jsonb -> (n % $7::int), '{}', $8::int, true FROM person
           RETURNING id)
         INSERT INTO profile_change (profile_id, change) SELECT profile, 'add' FROM person`,
        [
          count,
          from,
          this.district,
          this.point,
          this.account,
          JSON.stringify(genotypes),
          genotypes.length,
          Object.keys(genotypes[0] ?? {}).length,
        ],
      ),
    );
  }

  /** What a withdrawal leaves behind once the laboratory has seen it. */
  async withdrawPerson({ donorId, profileId }: Person): Promise<void> {
    await this.run(async (tx) => {
      await this.endConsent(tx, donorId);
      await tx.em.query(`UPDATE profile SET published = false WHERE id = $1`, [profileId]);
      await this.change(tx, profileId, 'kill');
    });
  }

  async retypePerson({ donorId, profileId }: Person, genotypes: GenotypeMap): Promise<Person> {
    return this.run(async (tx) => {
      await tx.em.query(`UPDATE profile SET published = false, superseded_at = now() WHERE id = $1`, [
        profileId,
      ]);
      await this.change(tx, profileId, 'kill');
      const next = await this.profile(tx, donorId, 'unknown_origin', genotypes, true);
      await this.change(tx, next, 'add');
      return { donorId, profileId: next };
    });
  }

  /** What a correction of the birth year leaves behind once the laboratory has seen it. */
  async correctPerson({ donorId, profileId }: Person, { birthYear }: { birthYear: number }): Promise<void> {
    await this.run(async (tx) => {
      await tx.em.query(`UPDATE donor SET birth_year = $2 WHERE id = $1`, [donorId, birthYear]);
      await this.change(tx, profileId, 'kill');
      await this.change(tx, profileId, 'add');
    });
  }

  async withdrawRelative(caseId: string, donorId: string): Promise<void> {
    await this.run(async (tx) => {
      await this.endConsent(tx, donorId);
      await this.touch(tx, caseId);
    });
  }

  drawing(caseId: string): Promise<CaseDrawing> {
    return this.run((tx) => this.drawings.get(tx, caseId));
  }

  /** Draws the family again, as someone would who has just read it. */
  async draw(caseId: string, members: readonly DrawnMember[]): Promise<void> {
    const { version } = await this.drawing(caseId);
    await this.run((tx) => this.drawings.put(tx, caseId, { members }, version));
  }

  async undraw(caseId: string): Promise<void> {
    const { version } = await this.drawing(caseId);
    await this.run((tx) => this.drawings.remove(tx, caseId, version));
  }

  get drawings(): Drawings {
    return this.context.get(Drawings, { strict: false });
  }

  async setStatus(caseId: string, status: string): Promise<void> {
    await this.run((tx) =>
      tx.em.query(`UPDATE missing_case SET status = $2 WHERE id = $1`, [caseId, status]),
    );
  }

  touch(tx: Tx, caseId: string): Promise<void> {
    return this.context.get(Cases, { strict: false }).touchSearch(tx, caseId);
  }

  search(caseId: string, by: Matcher = this.matcher): Promise<void> {
    return by.searchCase(caseId, () => Promise.resolve());
  }

  async delta(by: Matcher = this.matcher): Promise<void> {
    await this.number(by);
    await this.link();
  }

  /** Reads the feed to its end, however long transactions of other databases of the server stay open. */
  async number(by: Matcher = this.matcher): Promise<void> {
    while (!(await by.delta(() => Promise.resolve())));
  }

  /**
   * Waits until every change of the feed can be read. A transaction that another database of the server keeps open hides
   * the newest ones for a moment; a delta in two parts then counts fewer persons for the hits of the first part.
   */
  async feedIsReadable(): Promise<void> {
    const readable = async () => {
      const [row] = await this.run((tx) =>
        tx.em.query<{ all: boolean }[]>(
          `SELECT coalesce(max(xid) < pg_snapshot_xmin(pg_current_snapshot()), true) AS all FROM profile_change`,
        ),
      );
      return row!.all;
    };
    while (!(await readable())) await sleep(50);
  }

  /** Compares persons among themselves, as the work that a delta asks for. */
  link(by: INestApplicationContext = this.context): Promise<void> {
    return by.get(LinkSearcher).run(() => Promise.resolve());
  }

  get linkService(): Links {
    return this.context.get(Links);
  }

  hits(): Promise<HitRow[]> {
    return this.run((tx) =>
      tx.em.query<HitRow[]>(
        `SELECT id, number, case_id AS "caseId", missing_key AS "missingKey", person_donor_id AS "personDonorId", status, search_version AS "searchVersion",
           log10_lr AS "log10Lr", mismatches, loci_compared AS "lociCompared", previous_hit_id AS "previousHitId",
           family_type AS "familyType", typed_relations AS "typedRelations" FROM hit ORDER BY number`,
      ),
    );
  }

  async openHits(): Promise<HitRow[]> {
    return (await this.hits()).filter((hit) => hit.status !== 'superseded');
  }

  coverage() {
    return this.run((tx) => this.context.get(Coverage).state(tx));
  }

  caseCoverage(caseId: string) {
    return this.run((tx) => coverageOfCase(tx, caseId));
  }

  get hitService(): Hits {
    return this.context.get(Hits);
  }

  async setHitStatus(hitId: string, status: string): Promise<void> {
    await this.run((tx) => tx.em.query(`UPDATE hit SET status = $2 WHERE id = $1`, [hitId, status]));
  }

  work(): Promise<{ kind: string; subjectId: string; status: string }[]> {
    return this.run((tx) => tx.em.find(WorkItem));
  }

  private async donor(tx: Tx, kind: string, sex: Sex, birthYear: number | null = null): Promise<string> {
    const id = newId();
    await tx.em.query(
      `INSERT INTO donor (id, code, kind, category, district_id, collection_point_id, sex, birth_year, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        `${kind === 'relative' ? 'R' : 'P'}-${String(++this.serial)}`,
        kind,
        kind === 'relative' ? null : 'welfare_resident',
        this.district,
        this.point,
        sex,
        birthYear,
        this.account,
      ],
    );
    return id;
  }

  private async consent(tx: Tx, donorId: string): Promise<void> {
    await tx.em.query(
      `INSERT INTO consent (id, donor_id, kind, reference, given_on, recorded_by, district_id, collection_point_id)
       VALUES ($1, $2, 'own_consent', 'r', '2026-01-01', $3, $4, $5)`,
      [newId(), donorId, this.account, this.district, this.point],
    );
  }

  private async endConsent(tx: Tx, donorId: string): Promise<void> {
    await tx.em.query(`UPDATE consent SET withdrawn_at = now(), withdrawn_reason = 'r' WHERE donor_id = $1`, [
      donorId,
    ]);
    await tx.em.query(`UPDATE donor SET withdrawn_at = now() WHERE id = $1`, [donorId]);
  }

  async profile(
    tx: Tx,
    donorId: string,
    kind: string,
    genotypes: GenotypeMap,
    published: boolean,
    amel?: [string, string],
  ): Promise<string> {
    const id = newId();
    await tx.em.query(
      `INSERT INTO profile (id, donor_id, donor_kind, revision, genotypes, other_genotypes, autosomal_loci, published)
       VALUES ($1, $2, $3, (SELECT count(*) + 1 FROM profile WHERE donor_id = $2), $4, $5, $6, $7)`,
      [
        id,
        donorId,
        kind,
        JSON.stringify(genotypes),
        JSON.stringify(amel ? { AMEL: amel } : {}),
        Object.keys(genotypes).length,
        published,
      ],
    );
    return id;
  }

  async change(tx: Tx, profileId: string, change: 'add' | 'kill'): Promise<void> {
    await tx.em.query(`INSERT INTO profile_change (profile_id, change) VALUES ($1, $2)`, [profileId, change]);
  }
}

export interface Person {
  readonly donorId: string;
  readonly profileId: string;
}

export interface HitRow {
  readonly id: string;
  readonly number: string;
  readonly caseId: string;
  readonly personDonorId: string;
  readonly status: string;
  readonly searchVersion: number;
  readonly log10Lr: number;
  readonly mismatches: number;
  readonly lociCompared: number;
  readonly previousHitId: string | null;
  readonly familyType: string;
  readonly missingKey: string;
  readonly typedRelations: string[];
}

async function processOn(
  url: string,
  dataDir = '/nonexistent',
  env: NodeJS.ProcessEnv = {},
): Promise<INestApplicationContext> {
  const config = testConfig(url, dataDir, env);
  const module = await Test.createTestingModule({
    imports: [
      PlatformModule.forRoot(config),
      PersonsModule,
      HitsModule,
      LinkSearchModule,
      MatcherModule,
      TrialRunnersModule,
    ],
  }).compile();
  return module.init();
}
