import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Profiles, readProfileChanges } from '@homeward/laboratory';
import { Consents } from '@homeward/intake';
import { newId, systemActor, type Tx } from '@homeward/platform';
import { legalBasis, until } from '@homeward/testing';
import {
  approveAndApply,
  barcode,
  controlRows,
  decide,
  importFile,
  noProgress,
  openScene,
  rowsOf,
  type Scene,
  seedDonor,
  type SeededDonor,
} from './scene.js';

let scene: Scene;
let profiles: Profiles;
let serial = 100;

beforeAll(async () => {
  scene = await openScene();
  profiles = scene.api.app.get(Profiles, { strict: false });
});
afterAll(() => scene.close());

const LOCI = ['D3S1358', 'vWA', 'D16S539', 'CSF1PO', 'TPOX', 'D8S1179', 'D21S11', 'D18S51', 'D2S441'];
const base = Object.fromEntries(
  LOCI.map((locus) => [locus, locus === 'D21S11' ? ['29', '30'] : ['11', '12']]),
) as Record<string, [string, string]>;
base.D3S1358 = ['15', '16'];
base.vWA = ['16', '17'];
base.D18S51 = ['13', '14'];

function table(samples: Record<string, Record<string, readonly string[]>>): string {
  const lines = Object.entries(samples).flatMap(([name, genotypes]) =>
    Object.entries(genotypes).map(([locus, alleles]) => [name, locus, ...alleles].join(',')),
  );
  // A remark makes each file a new one.
  return [`SampleName,Marker,Allele1,Allele2,${newId()}`, ...lines, ...controlRows(), ''].join('\n');
}

async function type(samples: Record<string, Record<string, readonly string[]>>) {
  const { id } = await importFile(scene, 'typing.csv', table(samples));
  return approveAndApply(scene, id);
}

const profilesOf = (donorId: string) =>
  rowsOf(
    scene,
    `SELECT revision, genotypes, autosomal_loci AS loci, conflicts, published, superseded_at IS NOT NULL AS superseded
       FROM profile WHERE donor_id = $1 ORDER BY revision`,
    [donorId],
  );
const changesOf = async (donorId: string) =>
  (
    await rowsOf(
      scene,
      `SELECT change, revision FROM profile_change JOIN profile ON profile.id = profile_id WHERE donor_id = $1 ORDER BY profile_change.id`,
      [donorId],
    )
  ).map((row) => `${row.change} ${row.revision}`);
const generation = async (kind: string, subject: string) =>
  (
    await rowsOf(scene, `SELECT generation FROM work_item WHERE kind = $1 AND subject_id = $2`, [
      kind,
      subject,
    ])
  )[0]?.generation ?? 0;
const newDonor = async (seed: Partial<Parameters<typeof seedDonor>[1]> = {}) => {
  const own = ++serial;
  return { ...(await seedDonor(scene, { ...seed, serial: own })), serial: own };
};

describe('applying a batch', () => {
  it('types the specimen, makes the profile and feeds the matcher', async () => {
    const person = await newDonor();
    const before = await generation('matching.delta', 'all');
    const batch = await type({ [barcode(person.serial).toLowerCase()]: base });
    expect(batch).toMatchObject({ status: 'applied', progress: null });
    expect(await profilesOf(person.donorId)).toEqual([
      { revision: 1, genotypes: base, loci: LOCI.length, conflicts: [], published: true, superseded: false },
    ]);
    expect(await changesOf(person.donorId)).toEqual(['add 1']);
    expect(await generation('matching.delta', 'all')).toBe(before + 1);
    const [specimen] = await rowsOf(scene, `SELECT status FROM specimen WHERE id = $1`, [person.specimenId]);
    expect(specimen).toEqual({ status: 'typed' });
    const custody = await rowsOf(
      scene,
      `SELECT event, note, username FROM custody_event JOIN account ON account.id = account_id
        WHERE specimen_id = $1 AND event = 'type'`,
      [person.specimenId],
    );
    expect(custody).toEqual([{ event: 'type', note: batch.number, username: 'lab_lead' }]);
  });

  it("searches a relative's case anew and puts no relative into the feed", async () => {
    const mother = await newDonor({ kind: 'relative' });
    const search = async () => {
      const [found] = await rowsOf(scene, `SELECT search_version AS v FROM missing_case WHERE id = $1`, [
        mother.caseId,
      ]);
      return [found.v, await generation('matching.case', mother.caseId!)];
    };
    const [version, asked] = await search();
    const identity = await generation('matching.duplicates', 'all');
    await type({ [barcode(mother.serial)]: base });
    expect(await changesOf(mother.donorId)).toEqual([]);
    expect(await search()).toEqual([version + 1, asked + 1]);
    // Once for the batch: whether the mother is registered twice.
    expect(await generation('matching.duplicates', 'all')).toBe(identity + 1);
  });

  it('again changes nothing', async () => {
    const person = await newDonor();
    const { id } = await type({ [barcode(person.serial)]: base });
    const snapshot = async () => [
      await profilesOf(person.donorId),
      await changesOf(person.donorId),
      await rowsOf(scene, `SELECT count(*) FROM typing WHERE donor_id = $1`, [person.donorId]),
      await generation('matching.delta', 'all'),
    ];
    const first = await snapshot();
    await scene.imports.apply(id, noProgress);
    await scene.imports.validate(id, noProgress);
    expect(await snapshot()).toEqual(first);
  });

  it('leaves a specimen alone that went out of hand between validation and approval', async () => {
    const person = await newDonor();
    const { id } = await importFile(scene, 'late.csv', table({ [barcode(person.serial)]: base }));
    await rowsOf(scene, `UPDATE specimen SET status = 'recollection_ordered' WHERE id = $1`, [
      person.specimenId,
    ]);
    expect((await approveAndApply(scene, id)).status).toBe('applied');
    expect(await profilesOf(person.donorId)).toEqual([]);
    const [sample] = await rowsOf(
      scene,
      `SELECT status, code FROM import_sample WHERE batch_id = $1 AND kind = 'sample'`,
      [id],
    );
    expect(sample).toEqual({ status: 'rejected', code: 'laboratory.specimen_not_received' });
  });
});

describe('typing a donor again', () => {
  it('with the same result keeps the revision', async () => {
    const person = await newDonor();
    await type({ [barcode(person.serial)]: base });
    await type({ [barcode(person.serial)]: base });
    expect(await profilesOf(person.donorId)).toHaveLength(1);
    expect(await changesOf(person.donorId)).toEqual(['add 1']);
  });

  it('with more loci makes a new revision; the old one dies in the feed', async () => {
    const person = await newDonor();
    await type({ [barcode(person.serial)]: base });
    await type({ [barcode(person.serial)]: { ...base, 'Penta E': ['7', '14'], FGA: ['22', '23'] } });
    const [old, current] = await profilesOf(person.donorId);
    expect(old).toMatchObject({ revision: 1, superseded: true, published: false });
    expect(current).toMatchObject({ revision: 2, loci: LOCI.length + 2, superseded: false, published: true });
    expect(await changesOf(person.donorId)).toEqual(['add 1', 'kill 1', 'add 2']);
  });

  it('by its mtDNA in another file keeps both; another sequence of the same range, let in by the lead, is a conflict', async () => {
    const person = await newDonor();
    await type({ [barcode(person.serial)]: base });
    await type({ [barcode(person.serial)]: { mtDNA: ['16024-16365: 16189C'] } });
    await type({ [barcode(person.serial)]: { mito: ['73-340: A263G', '315.1C'] } });
    const others = () =>
      rowsOf(
        scene,
        `SELECT revision, other_genotypes AS others FROM profile WHERE donor_id = $1 AND superseded_at IS NULL`,
        [person.donorId],
      );
    expect(await others()).toEqual([
      { revision: 3, others: { mtDNA: ['73-340', '16024-16365', '263G', '315.1C', '16189C'] } },
    ]);
    const other = { [barcode(person.serial)]: { mtDNA: ['16024-16365: 16223T'] } };
    const { id } = await importFile(scene, 'typing.csv', table(other));
    expect((await decide(scene, id, 'typing_contradicts', 'release')).status).toBe(200);
    await approveAndApply(scene, id);
    expect(await others()).toEqual([{ revision: 4, others: {} }]);
    const current = (await profilesOf(person.donorId)).at(-1)!;
    expect(current).toMatchObject({ genotypes: base, loci: LOCI.length, conflicts: [{ locus: 'mtDNA' }] });
  });

  it('with another result at a locus, let in by the lead, leaves it out and records both calls', async () => {
    const person = await newDonor();
    await type({ [barcode(person.serial)]: base });
    const again = table({ [barcode(person.serial)]: { ...base, TPOX: ['8', '11'] } });
    const { id } = await importFile(scene, 'typing.csv', again);
    expect((await decide(scene, id, 'typing_contradicts', 'release')).status).toBe(200);
    await approveAndApply(scene, id);
    const current = (await profilesOf(person.donorId)).at(-1);
    expect(current.genotypes.TPOX).toBeUndefined();
    expect(current.conflicts).toMatchObject([
      { locus: 'TPOX', calls: [{ alleles: ['11', '12'] }, { alleles: ['8', '11'] }] },
    ]);
  });

  it('merges two specimens of one donor in one batch', async () => {
    const first = await newDonor();
    const second = await newDonor({ donorId: first.donorId });
    const half = (from: number) => Object.fromEntries(Object.entries(base).slice(from, from + 8));
    await type({ [barcode(first.serial)]: half(0), [barcode(second.serial)]: half(1) });
    expect(await profilesOf(first.donorId)).toMatchObject([{ revision: 1, loci: 9 }]);
  });
});

describe('consent gates comparison', () => {
  const consents = () => scene.offices.service(Consents);
  const consent = ({ donorId }: SeededDonor) =>
    scene.offices.run((tx) => consents().record(scene.offices.as(tx, 'technician'), donorId, legalBasis()));
  const withdraw = ({ donorId }: SeededDonor) =>
    scene.offices.run((tx) => consents().withdraw(scene.offices.as(tx, 'technician'), donorId, '不同意继续'));

  it('for a person: unpublished without, added with, killed on withdrawal, each once', async () => {
    const person = await newDonor({ consent: false });
    await type({ [barcode(person.serial)]: base });
    expect(await profilesOf(person.donorId)).toMatchObject([{ published: false }]);
    expect(await changesOf(person.donorId)).toEqual([]);
    await consent(person);
    await profiles.applyConsent(person.donorId);
    await profiles.applyConsent(person.donorId);
    expect(await changesOf(person.donorId)).toEqual(['add 1']);
    await withdraw(person);
    await profiles.applyConsent(person.donorId);
    await profiles.applyConsent(person.donorId);
    expect(await changesOf(person.donorId)).toEqual(['add 1', 'kill 1']);
    expect(await profilesOf(person.donorId)).toMatchObject([{ published: false }]);
  });

  it('for a relative: the case is searched again after each change', async () => {
    const mother = await newDonor({ kind: 'relative', consent: false });
    const version = async () =>
      (await rowsOf(scene, `SELECT search_version AS v FROM missing_case WHERE id = $1`, [mother.caseId]))[0]
        .v;
    const before = await version();
    await type({ [barcode(mother.serial)]: base });
    expect(await version()).toBe(before);
    await consent(mother);
    await profiles.applyConsent(mother.donorId);
    await profiles.applyConsent(mother.donorId);
    expect(await version()).toBe(before + 1);
    await withdraw(mother);
    await profiles.applyConsent(mother.donorId);
    expect(await version()).toBe(before + 2);
    await consent(mother);
    await profiles.applyConsent(mother.donorId);
    expect(await version()).toBe(before + 3);
    // Withdrawn and given again before anybody acted on it: a search in between left her out.
    await withdraw(mother);
    await consent(mother);
    await profiles.applyConsent(mother.donorId);
    expect(await version()).toBe(before + 4);
  });

  it('a correction sends only published persons through the feed again', async () => {
    const person = await newDonor();
    await type({ [barcode(person.serial)]: base });
    await profiles.compareAnew(person.donorId);
    expect(await changesOf(person.donorId)).toEqual(['add 1', 'kill 1', 'add 1']);
    const silent = await newDonor({ consent: false });
    await type({ [barcode(silent.serial)]: base });
    const mother = await newDonor({ kind: 'relative' });
    await type({ [barcode(mother.serial)]: base });
    for (const { donorId } of [silent, mother, await newDonor()]) {
      await profiles.compareAnew(donorId);
      expect(await changesOf(donorId)).toEqual([]);
    }
  });

  it('before any typing it has nothing to do', async () => {
    const person = await newDonor();
    await expect(profiles.applyConsent(person.donorId)).resolves.toBeUndefined();
  });
});

describe('the change feed', () => {
  it.each([1, 2, 5])(
    'is read in the order of its numbers, %s at a time, and nothing is passed over',
    async (limit) => {
      const person = await newDonor();
      await type({ [barcode(person.serial)]: base });
      const [{ id: profile }] = await rowsOf(scene, `SELECT id FROM profile WHERE donor_id = $1`, [
        person.donorId,
      ]);
      // Numbers that gain a digit: as words, 10 stands before 9.
      const wanted = [8, 9, 10, 11, 99, 100].flatMap((xid) =>
        [9, 10].map((id) => ({ xid, id: xid * 1e4 + id })),
      );
      for (const { xid, id } of [...wanted].reverse())
        await rowsOf(
          scene,
          `INSERT INTO profile_change (id, xid, profile_id, change) OVERRIDING SYSTEM VALUE
           VALUES ($1, $2::text::xid8, $3, 'kill')`,
          [id, String(xid), profile],
        );
      const seen: { xid: number; id: number }[] = [];
      for (let after = { xid: '0', id: '0' }; ;) {
        const page = (tx: Tx) => readProfileChanges(tx.em, after, limit);
        const { items } = await scene.api.db.run(systemActor, page);
        seen.push(...items.map(({ xid, id }) => ({ xid: Number(xid), id: Number(id) })));
        if (seen.length > wanted.length || items.length === 0) break;
        after = items.at(-1)!;
      }
      await rowsOf(scene, `DELETE FROM profile_change WHERE xid <= '100'::xid8`);
      expect(seen.slice(0, wanted.length)).toEqual(wanted);
    },
  );

  it('does not pass a transaction that is still open, and then gives both in order', async () => {
    const early = await newDonor();
    const late = await newDonor();
    await type({ [barcode(early.serial)]: base, [barcode(late.serial)]: base });
    const read = (after: { xid: string; id: string }, limit = 100) =>
      scene.api.db.run(systemActor, async (tx) => (await readProfileChanges(tx.em, after, limit)).items);
    // Transaction ids belong to the whole server: another database's open transaction may hold the feed back a while.
    const readUntil = (after: { xid: string; id: string }, count: number) => {
      const enough = async () => {
        const found = await read(after, 10_000);
        return found.length >= count && found;
      };
      return until(enough, { what: `${count} changes can be read`, deadline: 30_000, every: 50 });
    };
    const [{ count }] = (await rowsOf(scene, `SELECT count(*)::int FROM profile_change`)) as [
      { count: number },
    ];
    const position = (await readUntil({ xid: '0', id: '0' }, count)).at(-1)!;
    const ids = await rowsOf<{ id: string }>(
      scene,
      `SELECT id FROM profile WHERE donor_id = ANY($1) ORDER BY donor_id`,
      [[early.donorId, late.donorId]],
    );
    const append = `INSERT INTO profile_change (profile_id, change) VALUES ($1, 'kill')`;
    await scene.api.db.run(systemActor, async (open) => {
      await open.em.query(append, [ids[0]!.id]);
      await rowsOf(scene, append, [ids[1]!.id]);
      expect(await read(position)).toEqual([]);
    });
    const items = await readUntil(position, 2);
    expect(items.map((item) => item.profileId)).toEqual([ids[0]!.id, ids[1]!.id]);
    expect(await read(items[0]!, 1)).toEqual([items[1]]);
    expect(await read(items[1]!)).toEqual([]);
  });
});
