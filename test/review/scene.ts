import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Response } from 'supertest';
import { type HitSummary } from '@homeward/hits';
import { type Evidence } from '@homeward/judging';
import { DEFAULT_SETTINGS } from '@homeward/policy';
import { newId, systemActor } from '@homeward/platform';
import { Consequences } from '@homeward/pipeline';
import { startApi, type ApiUnderTest, type Caller } from '../support/api.js';
import { createTestDatabase } from '../support/database.js';
import { postTwice } from '../support/twice.js';
import { startWorker, type WorkerUnderTest } from '../support/worker.js';
import { contentOfReport } from './report-content.js';

const V1 = '/api/v1';

export interface HitWish {
  /** The person is registered in the family's district, not in another. */
  readonly sameDistrict?: boolean;
  readonly birthYear?: number;
  readonly urgent?: boolean;
  /** Relatives that are typed; father and mother unless told otherwise. */
  readonly relatives?: readonly ('father' | 'mother')[];
}

/** A running API and worker; hits are planted one by one, on families and persons registered at their desks. */
export interface Scene {
  readonly api: ApiUnderTest;
  readonly worker: WorkerUnderTest;
  readonly databaseUrl: string;
  plant(wish?: HitWish): Promise<HitSummary>;
  as(username: string): Promise<Caller>;
  /** Lets the worker do what reviews and reports ask for. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export async function openScene(): Promise<Scene> {
  const database = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'homeward-review-'));
  const api = await startApi(database.url, { HOMEWARD_DATA_DIR: dataDir });
  const worker = await startWorker(database.url, dataDir);
  await api.db.run(systemActor, (tx) =>
    tx.em.query(
      `INSERT INTO policy (id, version, settings, in_force, reason) VALUES ($1, 1, $2, true, 'first policy')`,
      [newId(), JSON.stringify(DEFAULT_SETTINGS)],
    ),
  );
  const callers = new Map<string, Caller>();
  const scene: Scene = {
    api,
    worker,
    databaseUrl: database.url,
    plant: (wish = {}) => plant(scene, wish),
    async as(username) {
      const caller = callers.get(username) ?? (await api.signIn(username));
      callers.set(username, caller);
      return caller;
    },
    async settle() {
      // The planted persons are in no index; searching is another test's business.
      await rowsOf(scene, `DELETE FROM work_item WHERE kind <> 'hit.notify'`);
      await worker.idle();
    },
    async close() {
      await api.close();
      await worker.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return scene;
}

type EvidenceLocus = Evidence['perLocus'][number];

let planted = 0;

async function plant(scene: Scene, wish: HitWish): Promise<HitSummary> {
  const { sameDistrict = false, birthYear = 1995, urgent = false, relatives = ['father', 'mother'] } = wish;
  planted += 1;
  const technician = await scene.as('technician');
  const elsewhere = sameDistrict ? technician : await scene.as('technician2');
  const family = await ok(
    post(technician, '/cases', {
      missing: { sex: 'male', missingSince: '2001-05-06', identity: { name: `走失者${planted}` } },
      urgent,
    }),
  );
  const members: { id: string; code: string; relation: 'father' | 'mother' }[] = [];
  for (const relation of relatives)
    members.push({
      relation,
      ...(await ok<{ id: string; code: string }>(
        post(technician, `/cases/${family.id}/relatives`, {
          relation,
          sex: relation === 'father' ? 'male' : 'female',
          identity: { name: `亲属${relation}${planted}`, phone: `1390000${1000 + planted}` },
        }),
      )),
    });
  const person = await ok(
    post(elsewhere, '/persons', {
      category: 'adult_seeking_family',
      sex: 'male',
      birthYear,
      identity: { name: `寻亲者${planted}` },
    }),
  );
  await scene.api.db.run(systemActor, async (tx) => {
    for (const donor of [person, ...members]) {
      const kitId = newId();
      const serial = `${planted}-${donor.code}`;
      await tx.em.query(
        `INSERT INTO collection_kit (id, form_barcode, specimen_barcode, district_id, collection_point_id, status)
         SELECT $1, 'F' || $2, 'S' || $2, district_id, collection_point_id, 'used' FROM donor WHERE id = $3`,
        [kitId, serial, donor.id],
      );
      await tx.em.query(
        `INSERT INTO specimen (id, barcode, kit_id, donor_id, material, collected_on, status, district_id,
           collection_point_id, created_by)
         SELECT $1, 'S' || $2, $3, id, 'blood_card', '2026-01-02', 'typed', district_id, collection_point_id, created_by
         FROM donor WHERE id = $4`,
        [newId(), serial, kitId, donor.id],
      );
    }
    const { hit, evidence } = contentOfReport();
    const profileId = newId();
    const typed = [
      { profileId, donorId: person.id, of: (locus: EvidenceLocus) => locus.person },
      ...members.map(({ id, relation }) => ({
        profileId: newId(),
        donorId: id,
        of: (locus: EvidenceLocus) => locus.relatives[relation === 'father' ? 'f' : 'm'],
      })),
    ];
    for (const { profileId: own, donorId, of } of typed) {
      const genotypes = Object.fromEntries(evidence.perLocus.map((locus) => [locus.locus, of(locus)]));
      await tx.em.query(
        `INSERT INTO profile (id, donor_id, donor_kind, revision, genotypes, autosomal_loci)
         SELECT $1, id, kind, 1, $3, $4 FROM donor WHERE id = $2`,
        [own, donorId, JSON.stringify(genotypes), evidence.perLocus.length],
      );
    }
    await tx.em.query(`INSERT INTO person_row (row_number, profile_id, donor_id) VALUES ($1, $2, $3)`, [
      planted,
      profileId,
      person.id,
    ]);
    const ids = { father: 'f', mother: 'm' } as const;
    const kept = members.map((member) => ({
      old: ids[member.relation],
      id: member.id,
      code: member.code,
      relation: member.relation,
      sex: member.relation === 'father' ? 'male' : 'female',
      typed: true,
    }));
    const own = {
      ...evidence,
      members: kept.map(({ id, code, relation, sex, typed }) => ({ id, code, relation, sex, typed })),
      pedigree: {
        missingId: 'x',
        persons: [
          ...(['father', 'mother'] as const).map((relation) => ({
            id: kept.find((member) => member.relation === relation)?.id ?? `~${relation}`,
            sex: relation === 'father' ? 'male' : 'female',
            father: null,
            mother: null,
          })),
          {
            id: 'x',
            sex: 'male',
            father: kept.find((member) => member.relation === 'father')?.id ?? '~father',
            mother: kept.find((member) => member.relation === 'mother')?.id ?? '~mother',
          },
        ],
      },
      perLocus: evidence.perLocus.map((locus) => ({
        ...locus,
        relatives: Object.fromEntries(kept.map((member) => [member.id, locus.relatives[member.old]])),
      })),
      distribution: { unrelated: [], related: [] },
      linkage: { rule: 'warn', pairs: [] },
      alternatives: {
        tested: [
          { code: 'full_sibling', log10Lr: hit.log10Lr, outcome: 'same' },
          { code: 'father_brother', log10Lr: 7.25, outcome: 'computed' },
        ],
        best: { code: 'father_brother', log10Lr: hit.log10Lr - 7.25 },
      },
      lines: { y: { state: 'not_typed', relatives: [] }, mtDna: { state: 'not_typed', relatives: [] } },
    };
    await tx.em.query(
      `INSERT INTO hit (id, number, case_id, case_number, search_version, policy_version, person_row,
         person_profile_id, person_donor_id, person_code, person_category, family_type, typed_relations, log10_lr,
         mismatches, loci_compared, expected_chance_hits, persons_searched, more_loci_needed, sex_agreement,
         age_agreement, evidence, status)
       VALUES ($1, 'H-' || lpad(nextval('hit_number')::text, 6, '0'), $2, $3, 1, 1, $4, $5, $6, $7,
         'adult_seeking_family', $8, $9, $10, $11, $12, $13, $14, false, 'agrees', 'unknown', $15, 'new')`,
      [
        newId(),
        family.id,
        family.number,
        planted,
        profileId,
        person.id,
        person.code,
        relatives.length === 2 ? 'trio' : 'duo',
        relatives,
        hit.log10Lr,
        hit.mismatches,
        hit.lociCompared,
        hit.expectedChanceHits,
        hit.personsSearched,
        JSON.stringify(own),
      ],
    );
  });
  const { items } = await ok(get(await scene.as('analyst'), `/hits?caseId=${family.id}`));
  return items[0];
}

export const get = (caller: Caller, path: string): Promise<Response> =>
  caller.get(V1 + path).then((answer) => answer);

export const post = (caller: Caller, path: string, body: object): Promise<Response> =>
  postTwice(caller, V1 + path, body);

/** The body of an answer that must be a success. */
export async function ok<T = any>(answer: Promise<Response>): Promise<T> {
  const { status, body, text } = await answer;
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body as T;
}

/** The version of the hit as the caller reads it now. */
export async function versionOf(caller: Caller, hitId: string): Promise<number> {
  return (await ok<{ version: number }>(get(caller, `/hits/${hitId}`))).version;
}

/** C1 with both parents typed, C2 with one, C3 with none. */
export function codeFor(hit: HitSummary): string {
  const parents = hit.typedRelations.filter((relation) => relation === 'father' || relation === 'mother');
  return ['C3', 'C2', 'C1'][parents.length]!;
}

export async function claim(scene: Scene, username: string, hit: HitSummary): Promise<Response> {
  const caller = await scene.as(username);
  return post(caller, `/hits/${hit.id}/claim`, { version: await versionOf(caller, hit.id) });
}

export async function opinion(
  scene: Scene,
  username: string,
  hit: HitSummary,
  code: string,
  reason = `reason given by ${username}`,
): Promise<Response> {
  const caller = await scene.as(username);
  return post(caller, `/hits/${hit.id}/opinions`, {
    code,
    reason,
    version: await versionOf(caller, hit.id),
  });
}

/** Both analysts agree on the code; the worker then does what follows. */
export async function agree(scene: Scene, hit: HitSummary, code = codeFor(hit)): Promise<void> {
  for (const username of ['analyst', 'analyst2']) {
    await ok(claim(scene, username, hit));
    await ok(opinion(scene, username, hit, code));
  }
  await scene.settle();
}

export interface SecondTypings {
  /** Codes of the donors whose blood is collected again; everybody asked unless told otherwise. */
  readonly only?: readonly string[];
  /** Loci at which a donor's second call differs, by code. */
  readonly differing?: Readonly<Record<string, readonly string[]>>;
  /** How many loci are typed; all of the hit's unless told otherwise. */
  readonly loci?: number;
  /** Of the order's own day unless told otherwise. */
  readonly collectedOn?: string;
}

let batches = 0;

/** Second blood of a notified hit: collected after the order, typed in a batch of its own, and looked at. */
export async function secondBlood(scene: Scene, hit: HitSummary, how: SecondTypings = {}): Promise<void> {
  const batchId = newId();
  batches += 1;
  await scene.api.db.run(systemActor, async (tx) => {
    await tx.em.query(
      `INSERT INTO import_batch (id, number, file_name, sha256, size_bytes, status, uploaded_by)
       SELECT $1, 'IMP-T-' || $2, 'second.txt', $2, 1, 'applied', id FROM account WHERE username = 'analyst'`,
      [batchId, `second-${batches}`],
    );
    const [row] = await tx.em.query<any[]>(`SELECT evidence FROM hit WHERE id = $1`, [hit.id]);
    const donors = await tx.em.query<{ id: string; code: string }[]>(
      `SELECT d.id, d.code FROM second_blood_donor b JOIN donor d ON d.id = b.donor_id WHERE b.hit_id = $1`,
      [hit.id],
    );
    for (const donor of donors.filter(({ code }) => how.only?.includes(code) ?? true)) {
      const loci = row.evidence.perLocus.slice(0, how.loci);
      const genotypes = Object.fromEntries(
        loci.flatMap(({ locus, person, relatives }: any) => {
          const call = donor.id === hit.personDonorId ? person : relatives[donor.id];
          const wrong = how.differing?.[donor.code]?.includes(locus);
          return call ? [[locus, wrong ? ['5', '6'] : call]] : [];
        }),
      );
      const [kitId, specimenId] = [newId(), newId()];
      const serial = `2-${batches}-${donor.code}`;
      await tx.em.query(
        `INSERT INTO collection_kit (id, form_barcode, specimen_barcode, district_id, collection_point_id, status)
         SELECT $1, 'F' || $2, 'S' || $2, district_id, collection_point_id, 'used' FROM donor WHERE id = $3`,
        [kitId, serial, donor.id],
      );
      await tx.em.query(
        `INSERT INTO specimen (id, barcode, kit_id, donor_id, material, collected_on, status, district_id,
           collection_point_id, created_by)
         SELECT $1, 'S' || $2, $3, id, 'blood_card', coalesce($5::date, (now() AT TIME ZONE 'Asia/Shanghai')::date),
           'typed', district_id, collection_point_id, created_by FROM donor WHERE id = $4`,
        [specimenId, serial, kitId, donor.id, how.collectedOn ?? null],
      );
      await tx.em.query(
        `INSERT INTO typing (id, specimen_id, donor_id, batch_id, panel, genotypes) VALUES ($1, $2, $3, $4, 'test', $5)`,
        [newId(), specimenId, donor.id, batchId, JSON.stringify(genotypes)],
      );
    }
  });
  await scene.worker.context.get(Consequences, { strict: false }).ofBatch(batchId);
  await scene.settle();
}

/** Rows as the system sees them. */
export function rowsOf<T = any>(scene: Scene, sql: string, values: unknown[] = []): Promise<T[]> {
  return scene.api.db.run(systemActor, (tx) => tx.em.query<T[]>(sql, values));
}
