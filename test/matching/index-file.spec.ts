import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chmod, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Matcher } from '@homeward/searching/worker';
import { population, World, type Person } from './world.js';

const people = population();

/** A worker that stops stores its index; the next one starts from the file and reads only what is new. */
describe('the index in a file', () => {
  let world: World;
  let dataDir: string;
  let persons: Person[];
  const file = () => join(dataDir, 'index/persons.index');

  /** What a worker with this folder finds for a new family of a person's own item; it is stopped again. */
  async function hitsOf(lost: number): Promise<string[]> {
    const caseId = await world.openCase();
    await world.addRelative(caseId, 'self', people[lost]!);
    const worker = await world.secondProcess(dataDir);
    try {
      await world.search(caseId, worker.get(Matcher));
      await world.number(worker.get(Matcher));
    } finally {
      await worker.close();
    }
    const hits = await world.hits();
    return hits.filter((hit) => hit.caseId === caseId).map((hit) => hit.personDonorId);
  }

  const forget = () =>
    world.run((tx) => tx.em.query(`UPDATE profile SET genotypes = '{}' WHERE donor_kind = 'unknown_origin'`));
  const remember = () =>
    world.run((tx) =>
      tx.em.query(
        `UPDATE profile SET genotypes = typed.genotypes
           FROM unnest($1::uuid[], $2::jsonb[]) AS typed (id, genotypes) WHERE profile.id = typed.id`,
        [persons.map(({ profileId }) => profileId), people.map((one) => JSON.stringify(one))],
      ),
    );

  beforeAll(async () => {
    world = await World.open();
    dataDir = await mkdtemp(join(tmpdir(), 'homeward-index-'));
    await chmod(dataDir, 0o700);
    persons = await world.addCrowd(people, people.length);
    await world.number();
    expect(await hitsOf(3)).toEqual([persons[3]!.donorId]);
  }, 120_000);
  afterAll(async () => {
    await world.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  beforeEach(remember);

  it('is stored when the worker stops, readable by its owner only', async () => {
    const { mode, size } = await stat(file());
    expect(mode & 0o777).toBe(0o600);
    expect(size).toBeGreaterThan(100_000);
  });

  it('saves the next worker reading its rows; later changes are read', async () => {
    await world.withdrawPerson(persons[6]!);
    const fresh = await world.addPerson(people[700]!);
    await world.number();
    const before = await readFile(file());
    // Whoever reads the old rows again would find them empty, and raise nothing.
    await forget();
    await world.run((tx) =>
      tx.em.query(`UPDATE profile SET genotypes = $2 WHERE id = $1`, [
        fresh.profileId,
        JSON.stringify(people[700]),
      ]),
    );
    expect(await hitsOf(6)).toEqual([]);
    expect(await hitsOf(700)).toEqual([fresh.donorId]);
    expect(await readFile(file())).toEqual(before);
  });

  it.each([
    ['a damaged file', (bytes: Buffer) => bytes.fill(0xff, 5000, 5100)],
    ['half a file', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['no index at all', () => Buffer.from('hello')],
  ])('is built again from the database when there is %s', async (_what, damage) => {
    const good = await readFile(file());
    await writeFile(file(), damage(Buffer.from(good)));
    expect(await hitsOf(12)).toEqual([persons[12]!.donorId]);
    expect((await readFile(file())).length).toBeGreaterThanOrEqual(good.length);
  });

  it('that cannot be written on a full disk only makes the next start slower', async () => {
    const [folder, away] = [join(dataDir, 'index'), join(dataDir, 'index.away')];
    await rename(folder, away);
    await writeFile(folder, 'in the way');
    try {
      expect(await hitsOf(30)).toEqual([persons[30]!.donorId]);
    } finally {
      await rm(folder);
      await rename(away, folder);
    }
  });

  it('is refused if the database was restored to another state', async () => {
    const last = `(SELECT max(row_number) FROM person_row)`;
    await world.run((tx) =>
      tx.em.query(
        `UPDATE person_row SET numbered_at = numbered_at + interval '1 second' WHERE row_number = ${last}`,
      ),
    );
    await forget();
    expect(await hitsOf(20)).toEqual([]);
  });
});
