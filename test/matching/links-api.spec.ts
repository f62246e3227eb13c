import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LinkSummary } from '@homeward/links';
import { startApi, type ApiUnderTest, type Caller } from '../support/api.js';
import { postTwice } from '../support/twice.js';
import { childOf, population, World } from './world.js';

const people = population();
const V1 = '/api/v1';
const [father, mother] = [people[0]!, people[1]!];

describe('links over HTTP', () => {
  let world: World;
  let api: ApiUnderTest;
  let analyst: Caller;
  let links: LinkSummary[];

  beforeAll(async () => {
    world = await World.open();
    api = await startApi(world.database.url);
    analyst = await api.signIn('analyst');
    await world.addPerson(people[2]!);
    await world.addPerson(people[2]!);
    await world.addPerson(father);
    await world.addPerson(childOf(father, mother));
    await world.delta();
    links = (await analyst.get(`${V1}/links`).expect(200)).body.items;
  }, 120_000);
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  it('lists them strongest first, page by page, by relation, state and person', async () => {
    expect(links.map(({ hypothesis }) => hypothesis)).toEqual(['same_person', 'parent_child']);
    const first = await analyst.get(`${V1}/links?limit=1`).expect(200);
    const rest = await analyst.get(`${V1}/links?limit=1&after=${first.body.next}`).expect(200);
    expect([first.body.items[0].id, rest.body.items[0].id, rest.body.next]).toEqual([
      links[0]!.id,
      links[1]!.id,
      null,
    ]);
    const ids = async (query: string) =>
      (await analyst.get(`${V1}/links?${query}`).expect(200)).body.items.map(({ id }: LinkSummary) => id);
    expect(await ids('hypothesis=parent_child')).toEqual([links[1]!.id]);
    expect(await ids('status=confirmed')).toEqual([]);
    expect(await ids(`donorId=${links[0]!.lowDonorId}`)).toEqual([links[0]!.id]);
    expect(await ids(`donorId=${links[0]!.highDonorId}`)).toEqual([links[0]!.id]);
    await analyst.get(`${V1}/links?hypothesis=cousins`).expect(400);
    const { body } = await analyst.get(`${V1}/worklist`).expect(200);
    expect(body.items).toContainEqual(expect.objectContaining({ kind: 'links_new', count: 2 }));
  });

  it('shows one with its evidence to reviewers only', async () => {
    const { body } = await analyst.get(`${V1}/links/${links[0]!.id}`).expect(200);
    expect(body).toMatchObject({ mismatches: 0, status: 'new', decision: null, previousLinkId: null });
    expect(body.evidence.perLocus).toHaveLength(body.lociCompared);
    expect(body.evidence.shared).toEqual([body.lociCompared, 0, 0]);
    const coordinator = await api.signIn('coordinator');
    await coordinator.get(`${V1}/links`).expect(403);
    await coordinator.get(`${V1}/links/${links[0]!.id}`).expect(403);
  });

  it('is decided once, with a code that fits and a reason, by who saw its last version', async () => {
    const [same, parent] = links as [LinkSummary, LinkSummary];
    const decide = (link: LinkSummary, body: object) =>
      analyst.post(`${V1}/links/${link.id}/decide`).send({ version: 1, reason: 'two records', ...body });
    expect((await decide(parent, { code: 'N4' }).expect(400)).body).toMatchObject({
      code: 'matching.link_code_refused',
    });
    expect((await decide(same, { code: 'K1', reason: ' no ' }).expect(400)).body).toMatchObject({
      code: 'matching.link_reason_missing',
    });
    await decide(same, { code: 'K9' }).expect(400);
    await decide(same, { code: 'K1', version: 7 }).expect(409);
    const { body, status } = await postTwice(analyst, `${V1}/links/${same.id}/decide`, {
      ...{ version: 1, code: 'N4', reason: ' twins by the record ' },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'dismissed',
      version: 2,
      decision: { code: 'N4', reason: 'twins by the record' },
    });
    expect((await decide(same, { code: 'K1', version: 2 }).expect(409)).body).toMatchObject({
      code: 'platform.transition_refused',
    });
    const audit = await world.run((tx) =>
      tx.em.query(`SELECT action, role FROM audit_entry WHERE subject_id = $1 ORDER BY at, id`, [same.id]),
    );
    expect(audit).toEqual([
      { action: 'link.raised', role: 'system' },
      { action: 'link.read', role: 'analyst' },
      // By the coordinator above, and the second decision.
      { action: 'access.refused', role: 'coordinator' },
      { action: 'link.dismiss', role: 'analyst' },
      { action: 'access.refused', role: 'analyst' },
    ]);
  });

  it('is part of coverage, for people and for Prometheus', async () => {
    await world.addPerson(mother);
    await world.number();
    expect((await analyst.get(`${V1}/coverage`).expect(200)).body).toMatchObject({
      complete: false,
      head: 5,
      cursor: 5,
      linksCursor: 4,
    });
    const admin = await api.signIn('system_admin');
    const metrics = await admin.get(`${V1}/metrics`).expect(200);
    expect(metrics.text).toContain('homeward_persons_not_compared_among_themselves 1');
    expect(metrics.text).toContain('homeward_coverage_complete 0');
    await world.link();
    const after = await analyst.get(`${V1}/coverage`).expect(200);
    expect(after.body).toMatchObject({ complete: true, linksCursor: 5, oldestUncomparedSeconds: null });
  });
});
