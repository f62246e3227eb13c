import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import {
  Cases,
  Drawings,
  type CaseDrawing,
  type DeclaredRelation,
  type DrawnMember,
  type Sex,
} from '@homeward/intake';
import { Hits, type HitStatus } from '@homeward/hits';
import { Profiles } from '@homeward/laboratory';
import { Links } from '@homeward/links';
import { LinkSearcher } from '@homeward/links/worker';
import { CaseTransitions, Coverage, coverageOfCase, type CaseStep } from '@homeward/searching';
import { Matcher } from '@homeward/searching/worker';
import { seedDefaultPolicy } from '@homeward/policy';
import { Db, WorkItem, type Tx } from '@homeward/platform';
import type { GenotypeMap } from '@homeward/str';
import {
  addRelative,
  bringHitTo,
  correctBirthYear,
  type NewPerson,
  type NewRelative,
  Offices,
  openCase,
  persons,
  relative,
  retype,
  until,
  withdrawConsent,
} from '@homeward/testing';
import type { TestDatabase } from '../support/database.js';
import { copyOfScene } from '../support/snapshot.js';

import { insertCrowd } from './crowd.js';
import { processOn } from './matching-process.js';
import type { HitRow, Person } from './rows.js';

export { childOf, population } from './population.js';
export type { HitRow, Person };

/** The matcher on a database of its own; families and persons come to it through the services of the offices. */
export class World {
  private serial = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly context: INestApplicationContext,
    readonly db: Db,
    readonly offices: Offices,
    private readonly folders: string[],
  ) {}

  /** Staff and a policy; no family and no person. */
  static async open(): Promise<World> {
    return World.on(await copyOfScene('world', (url) => World.build(url, noFacts)));
  }

  /**
   * A copy of a world that was built once for all tests that name it.
   * @param build returns the ids that the tests need
   */
  static async openCopy<T>(
    name: string,
    build: (world: World) => Promise<T>,
  ): Promise<{ world: World; facts: T }> {
    const copy = await copyOfScene(name, (url) => World.build(url, build));
    return { world: await World.on(copy), facts: copy.facts };
  }

  private static async build<T>(url: string, build: (world: World) => Promise<T>): Promise<T> {
    const world = await World.on({ url, drop: () => Promise.resolve() });
    await world.run((tx) => seedDefaultPolicy(tx));
    const facts = await build(world);
    await world.close();
    return facts;
  }

  private static async on(database: TestDatabase): Promise<World> {
    const folder = newFolder();
    const context = await processOn(database.url, folder);
    return new World(database, context, context.get(Db), await Offices.open(context), [folder]);
  }

  /** The data folder of its process, with the keys of the database. */
  get dataDir(): string {
    return this.folders[0]!;
  }

  get matcher(): Matcher {
    return this.context.get(Matcher);
  }

  /** A second worker process, as far as memory goes: another index, the same database. */
  secondProcess(dataDir = this.newFolder(), env?: NodeJS.ProcessEnv): Promise<INestApplicationContext> {
    return processOn(this.database.url, dataDir, env);
  }

  private newFolder(): string {
    const folder = newFolder();
    this.folders.push(folder);
    return folder;
  }

  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.offices.run(work);
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.database.drop();
    for (const folder of this.folders) rmSync(folder, { recursive: true, force: true });
  }

  async openCase(sex: Sex = 'unknown', birthDate: string | null = null): Promise<string> {
    return (await this.run((tx) => openCase(this.offices, tx, { sex, birthDate }))).id;
  }

  /** A relative of a case; consenting unless told otherwise, typed unless there are no genotypes. */
  addRelative(
    caseId: string,
    relation: DeclaredRelation,
    genotypes: GenotypeMap | null,
    options: NewRelative = {},
  ): Promise<string> {
    const family = { id: caseId, collectionPointId: this.point };
    return this.run(async (tx) => {
      const donor = genotypes
        ? await relative(this.offices, tx, family, relation, genotypes, options)
        : await addRelative(this.offices, tx, family, relation, options);
      return donor.id;
    });
  }

  /** A consenting, typed person of unknown origin, with the change in the feed. */
  async addPerson(genotypes: GenotypeMap, options: PersonOptions = {}): Promise<Person> {
    const [added] = await this.run((tx) => this.addPersonsIn(tx, [{ genotypes, ...options }]));
    return added!;
  }

  /** The same of several, typed in one batch; in the order of the list. */
  addPersons(genotypes: readonly GenotypeMap[]): Promise<Person[]> {
    return this.run((tx) =>
      this.addPersonsIn(
        tx,
        genotypes.map((one) => ({ genotypes: one })),
      ),
    );
  }

  private async addPersonsIn(
    tx: Tx,
    wishes: readonly (PersonOptions & { readonly genotypes: GenotypeMap })[],
  ): Promise<Person[]> {
    const donors = await persons(
      this.offices,
      tx,
      wishes.map(({ genotypes, amel, ...wish }) => ({
        ...wish,
        genotypes: { ...genotypes, ...(amel && { AMEL: amel }) },
      })),
    );
    return this.profilesOf(
      tx,
      donors.map(({ id }) => id),
    );
  }

  private async profilesOf(tx: Tx, donorIds: readonly string[]): Promise<Person[]> {
    const current = await this.offices.service(Profiles).current(tx, donorIds);
    return donorIds.map((donorId) => ({ donorId, profileId: current.get(donorId)!.id }));
  }

  private get point(): string {
    return this.offices.actor('technician').collectionPointId!;
  }

  /** Very many persons at once, who share a few genotypes in turn; in that order. */
  addCrowd(genotypes: readonly GenotypeMap[], count: number): Promise<Person[]> {
    return this.run((tx) => this.addCrowdIn(tx, genotypes, count));
  }

  addCrowdIn(tx: Tx, genotypes: readonly GenotypeMap[], count: number): Promise<Person[]> {
    const from = (this.serial += count) - count;
    return insertCrowd(tx, this.offices.actor('technician'), { genotypes, count, from });
  }

  withdrawPerson({ donorId }: Person): Promise<void> {
    return withdrawConsent(this.offices, donorId);
  }

  retypePerson({ donorId }: Person, genotypes: GenotypeMap): Promise<Person> {
    return this.run(async (tx) => {
      await retype(this.offices, tx, donorId, genotypes);
      return (await this.profilesOf(tx, [donorId]))[0]!;
    });
  }

  correctPerson({ donorId }: Person, { birthYear }: { birthYear: number }): Promise<void> {
    return correctBirthYear(this.offices, donorId, birthYear);
  }

  withdrawRelative(donorId: string): Promise<void> {
    return withdrawConsent(this.offices, donorId);
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

  /** A step of the case, by the coordinator. */
  async stepCase(caseId: string, step: CaseStep): Promise<void> {
    await this.run((tx) =>
      this.offices
        .service(CaseTransitions)
        .step(this.offices.as(tx, 'coordinator'), caseId, step, { reason: '家属要求' }),
    );
  }

  touch(tx: Tx, caseId: string): Promise<void> {
    return this.context.get(Cases, { strict: false }).touchSearches(tx, [caseId]);
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
    await until(readable, { what: 'every change of the feed can be read', every: 50 });
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

  bringHitTo(hitId: string, status: HitStatus): Promise<void> {
    return this.run((tx) => bringHitTo(this.offices, tx, hitId, status));
  }

  work(): Promise<{ kind: string; subjectId: string; status: string }[]> {
    return this.run((tx) => tx.em.find(WorkItem));
  }
}

export type PersonOptions = Pick<NewPerson, 'sex' | 'birthYear'> & { readonly amel?: [string, string] };

const noFacts = () => Promise.resolve(null);
const newFolder = (): string => mkdtempSync(join(tmpdir(), 'homeward-world-'));
