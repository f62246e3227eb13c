import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, apiClient, family, Offices, person, Refused } from '@homeward/testing';
import { population } from '../matching/population.js';
import { startApi, type ApiUnderTest } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const [father, mother, stranger] = population() as [Genotypes, Genotypes, Genotypes];
type Genotypes = ReturnType<typeof population>[number];

let database: TestDatabase;
let api: ApiUnderTest;
let offices: Offices;
beforeAll(async () => {
  database = await createTestDatabase();
  api = await startApi(database.url);
  offices = await Offices.open(api.app);
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const rows = <T>(sql: string, values: unknown[]): Promise<T[]> =>
  offices.run((tx) => tx.em.query<T[]>(sql, values));

describe('people of tests', () => {
  it('pass through every hand: kit, box, laboratory, profile and the request to search', async () => {
    const { missingCase, relatives } = await offices.run((tx) => family(offices, tx, { father, mother }));
    const { id } = relatives.mother!;
    const steps = await rows<{ event: string; role: string }>(
      `SELECT c.event, a.role FROM custody_event c JOIN specimen s ON s.id = c.specimen_id
         JOIN account a ON a.id = c.account_id WHERE s.donor_id = $1 ORDER BY c.id`,
      [id],
    );
    expect(steps.map(({ event, role }) => `${role} ${event}`)).toEqual([
      'technician register',
      'technician pack',
      'technician send',
      'analyst receive',
      'lab_lead type',
    ]);
    expect(
      await rows(
        `SELECT p.published, p.revision, k.status AS kit, h.status AS box FROM profile p
           JOIN specimen s ON s.donor_id = p.donor_id JOIN collection_kit k ON k.id = s.kit_id
           JOIN shipment h ON h.id = s.shipment_id WHERE p.donor_id = $1`,
        [id],
      ),
    ).toEqual([{ published: true, revision: 1, kit: 'used', box: 'received' }]);
    expect(
      await rows(`SELECT status FROM work_item WHERE kind = 'matching.case' AND subject_id = $1`, [
        missingCase.id,
      ]),
    ).toEqual([{ status: 'pending' }]);
  });

  it('without a consent are typed and not published', async () => {
    const silent = await offices.run((tx) => person(offices, tx, stranger, { consent: false }));
    expect(await rows('SELECT published FROM profile WHERE donor_id = $1', [silent.id])).toEqual([
      { published: false },
    ]);
  });
});

describe('the typed client', () => {
  it('throws what the API refused, with status and problem', async () => {
    const analyst = apiClient(await api.signIn('analyst'));
    const missing = { sex: 'male', missingSince: '2018-03-04' } as const;
    const refused = answer(analyst.POST('/cases', { body: { missing } }));
    await expect(refused).rejects.toBeInstanceOf(Refused);
    await expect(refused).rejects.toMatchObject({ status: 403, problem: { code: 'platform.forbidden' } });
  });

  it('reads what it wrote', async () => {
    const technician = apiClient(await api.signIn('technician'));
    const missing = { sex: 'male', missingSince: '2018-03-04' } as const;
    const { id, number } = await answer(technician.POST('/cases', { body: { missing } }));
    const read = await answer(technician.GET('/cases/{id}', { params: { path: { id } } }));
    expect(read).toMatchObject({ id, number, missingSex: 'male' });
  });
});
