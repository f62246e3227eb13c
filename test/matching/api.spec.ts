import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateJsonLine } from '@homeward/kinship';
import { DEFAULT_SETTINGS } from '@homeward/policy';
import { Work } from '@homeward/platform';
import { startApi, type ApiUnderTest, type Caller } from '../support/api.js';
import { postTwice } from '../support/twice.js';
import { unzip } from './bundle.js';
import { population, World } from './world.js';

const people = population();
const V1 = '/api/v1';

describe('matching over HTTP', () => {
  let world: World;
  let api: ApiUnderTest;
  let analyst: Caller;
  let lead: Caller;
  let caseId: string;

  beforeAll(async () => {
    world = await World.open();
    api = await startApi(world.database.url);
    analyst = await api.signIn('analyst');
    lead = await api.signIn('lab_lead');
    await world.addPersons(people.slice(0, 3));
    caseId = await world.openCase();
    await world.addRelative(caseId, 'self', people[0]!);
    const second = await world.openCase();
    await world.addRelative(second, 'self', people[1]!);
    await world.delta();
    await world.search(caseId);
    await world.search(second);
  }, 120_000);
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  it('lists hits strongest first, page by page, by case and by state', async () => {
    const first = await analyst.get(`${V1}/hits?limit=1`).expect(200);
    expect(first.body.items).toHaveLength(1);
    const rest = await analyst.get(`${V1}/hits?limit=1&after=${first.body.next}`).expect(200);
    expect(rest.body).toMatchObject({ items: [{ status: 'new', urgent: false }], next: null });
    expect(first.body.items[0].log10Lr).toBeGreaterThanOrEqual(rest.body.items[0].log10Lr);
    const ofCase = await analyst.get(`${V1}/hits?caseId=${caseId}&status=new`).expect(200);
    expect(ofCase.body.items).toMatchObject([{ caseId, familyType: 'self', typedRelations: ['self'] }]);
    expect((await analyst.get(`${V1}/hits?mine=true`).expect(200)).body.items).toEqual([]);
    expect((await analyst.get(`${V1}/hits?mine=false`).expect(200)).body.items).toHaveLength(2);
  });

  it('shows a re-search on the coverage page, which the laboratory lead pauses and resumes', async () => {
    const state = async () => (await analyst.get(`${V1}/coverage`).expect(200)).body.searchAgain;
    expect(await state()).toBeNull();
    const refused = await lead.post(`${V1}/coverage/search-again/pause`).expect(409);
    expect(refused.body).toMatchObject({ code: 'matching.research_not_open' });
    await world.run((tx) => world.context.get(Work).request(tx, 'matching.research', 'all', 200));
    expect(await state()).toEqual({ status: 'waiting', done: 0, total: 0, steps: [] });
    await analyst.post(`${V1}/coverage/search-again/pause`).expect(403);
    await lead.post(`${V1}/coverage/search-again/pause`).expect(204);
    expect(await state()).toMatchObject({ status: 'paused' });
    await lead.post(`${V1}/coverage/search-again/resume`).expect(204);
    expect((await lead.post(`${V1}/coverage/search-again/resume`).expect(409)).body.code).toBe(
      'matching.research_not_paused',
    );
    const actions = await world.run(({ em }) =>
      em.query(`SELECT action FROM audit_entry WHERE action LIKE 'matching.research%' ORDER BY at`),
    );
    expect(actions).toEqual([
      { action: 'matching.research_paused' },
      { action: 'matching.research_resumed' },
    ]);
    await world.run((tx) => world.context.get(Work).cancel(tx, 'matching.research', 'all'));
  });

  it('reports the age of the oldest uncompared pair to Prometheus', async () => {
    const admin = await api.signIn('system_admin');
    const gauges = async () => {
      const { text } = await admin.get(`${V1}/metrics`).expect(200);
      const valueOf = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
      return {
        complete: valueOf('homeward_coverage_complete'),
        oldest: valueOf('homeward_oldest_uncompared_seconds'),
      };
    };
    expect(await gauges()).toEqual({ complete: 1, oldest: 0 });
    const waiting = await world.openCase();
    await world.addRelative(waiting, 'self', people[5]!);
    await world.run(({ em }) =>
      em.query(`UPDATE work_item SET requested_at = now() - interval '1 hour' WHERE subject_id = $1`, [
        waiting,
      ]),
    );
    await world.run(({ em }) => em.query(`UPDATE policy SET created_at = now() - interval '1 day'`));
    const late = await gauges();
    expect(late.complete).toBe(0);
    expect(late.oldest).toBeGreaterThan(3_590);
    await world.search(waiting);
    expect(await gauges()).toEqual({ complete: 1, oldest: 0 });
    await world.stepCase(waiting, 'close');
  });

  it('shows analysts the evidence and the coordinator only the progress', async () => {
    const { id } = (await world.hits())[0]!;
    const seen = await analyst.get(`${V1}/hits/${id}`).expect(200);
    expect(seen.body).toMatchObject({
      mySeat: null,
      steps: expect.arrayContaining(['claim']),
      evidence: { verbal: 'extremely_strong' },
    });
    expect(seen.body.evidence.perLocus).toHaveLength(22);
    const coordinator = await api.signIn('coordinator');
    const progress = await coordinator.get(`${V1}/hits/${id}`).expect(200);
    expect(progress.body).toMatchObject({ id, steps: expect.not.arrayContaining(['claim']), evidence: null });
    expect(progress.text).not.toContain('D3S1358');
  });

  it('gives the recompute bundle to reviewers only, and audits it', async () => {
    const { id, number, log10Lr } = (await world.hits())[0]!;
    const path = `${V1}/hits/${id}/recompute`;
    const answer = await analyst.get(path).responseType('blob').expect(200);
    expect(answer.headers['content-type']).toBe('application/zip');
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${number}-recompute.zip"`);
    const line = unzip(answer.body as Buffer).get('hit.jsonl')!;
    expect(JSON.parse(evaluateJsonLine(line)).log10_lr / log10Lr).toBeCloseTo(1, 9);
    await (await api.signIn('coordinator')).get(path).expect(403);
    await (await api.signIn('investigator')).get(path).expect(403);
    const entries = await world.run((tx) =>
      tx.em.query(
        `SELECT data FROM audit_entry WHERE action = 'hit.recompute_exported' AND subject_id = $1`,
        [id],
      ),
    );
    expect(entries).toEqual([{ data: { number } }]);
    const seen = await (await api.signIn('analyst2')).get(`${V1}/hits/${id}`).expect(200);
    expect(seen.body.timeline.map((entry: { kind: string }) => entry.kind)).toEqual(['hit.raised']);
  });

  it('lists hits that wait for my opinion, and hides a claim from everyone else', async () => {
    const { id } = (await world.hits())[1]!;
    const { version } = (await analyst.get(`${V1}/hits/${id}`)).body;
    await analyst.post(`${V1}/hits/${id}/claim`).send({ version }).expect(200);
    expect((await analyst.get(`${V1}/hits?mine=true`)).body.items).toMatchObject([{ id }]);
    const other = await (await api.signIn('analyst2')).get(`${V1}/hits/${id}`).expect(200);
    expect(other.body).toMatchObject({ mySeat: null, steps: expect.not.arrayContaining(['claim']) });
    expect(other.body.timeline.map((entry: { kind: string }) => entry.kind)).toEqual(['hit.raised']);
    const own = await analyst.get(`${V1}/hits/${id}`);
    expect(own.body.mySeat).toBe('a');
    expect(own.body.timeline.map((entry: { kind: string }) => entry.kind)).toContain('hit.claim');
  });

  it('shows coverage to permitted roles', async () => {
    const answer = await analyst.get(`${V1}/coverage`).expect(200);
    expect(answer.body).toMatchObject({ complete: true, head: 3, casesJoined: 2, policyVersion: 1 });
    await (await api.signIn('technician')).get(`${V1}/coverage`).expect(403);
    await (await api.signIn('investigator')).get(`${V1}/hits`).expect(403);
  });

  it.each<[object, string, unknown]>([
    [{ settings: { ...DEFAULT_SETTINGS, theta: 2 }, reason: 'why' }, 'settings.theta', '2'],
    [
      { settings: { ...DEFAULT_SETTINGS, frequencyTable: 'mars' }, reason: 'why' },
      'settings.frequencyTable',
      'mars',
    ],
    [
      { settings: { ...DEFAULT_SETTINGS, minSharedLoci: 'many' }, reason: 'why' },
      'settings.minSharedLoci',
      'many',
    ],
    [
      { settings: { ...DEFAULT_SETTINGS, minimumFrequency: '7/2N' }, reason: 'why' },
      'settings.minimumFrequency',
      '7/2N',
    ],
    [{ settings: { ...DEFAULT_SETTINGS, linkage: 'ignore' }, reason: 'why' }, 'settings.linkage', 'ignore'],
    [{ settings: { ...DEFAULT_SETTINGS, extra: 1 }, reason: 'why' }, 'settings.extra', 1],
    [{ settings: DEFAULT_SETTINGS, reason: ' ' }, 'reason', ' '],
  ])('refuses a policy by field and value: %j', async (body, field, value) => {
    const answer = await lead.post(`${V1}/policies`).send(body);
    expect(answer.status).toBe(400);
    const named = answer.body.errors?.[0] ?? answer.body;
    expect([named.field, String(named.value)]).toEqual([field, String(value)]);
    expect((await lead.get(`${V1}/policies/current`)).body.version).toBe(1);
  });

  it('puts a new policy in force, for the lab lead only', async () => {
    const body = { settings: { ...DEFAULT_SETTINGS, thresholdLog10Lr: 6 }, reason: 'fewer chance hits' };
    await analyst.post(`${V1}/policies`).send(body).expect(403);
    const made = await postTwice(lead, `${V1}/policies`, body);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ version: 2, inForce: true, settings: { thresholdLog10Lr: 6 } });
    const all = await analyst.get(`${V1}/policies`).expect(200);
    expect(all.body.items.map((policy: { inForce: boolean }) => policy.inForce)).toEqual([true, false]);
    expect((await analyst.get(`${V1}/coverage`)).body).toMatchObject({ complete: false, policyVersion: 2 });
  });

  it('refuses a hit that does not exist, a malformed id and an unknown state', async () => {
    const nowhere = '00000000-0000-7000-8000-000000000000';
    const missing = await analyst.get(`${V1}/hits/${nowhere}`).expect(404);
    expect(missing.body).toMatchObject({ code: 'platform.not_found', value: nowhere });
    await analyst.get(`${V1}/hits/77`).expect(400);
    const state = await analyst.get(`${V1}/hits?status=lost`).expect(400);
    expect(state.body.errors).toMatchObject([{ field: 'status', value: 'lost' }]);
  });
});
