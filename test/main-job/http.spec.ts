import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { longTable, wideTable } from '../../apps/cli/src/demo/genotype-table.js';
import { get, ok, post } from '../review/scene.js';
import { PEOPLE, SECRETS, VISIT } from './cast.js';
import { openOffice, waiting, wrongPages, type Office } from './office.js';
import { expected, expectSameLoci, familyOf, realPeople, without } from './people.js';
import { columnsWith, everythingOf, pathsWith } from './secrets.js';
import { pdfText } from '../review/pdf-text.js';
import {
  approve,
  consent,
  daysAgo,
  hitsOf,
  legalBasis,
  Point,
  secondBlood,
  taskOf,
  upload,
  versionOf,
  type Batch,
  type Donor,
  type Sample,
} from './steps.js';

const [fatherOf, motherOf, lonelyMother, ...others] = realPeople();
/** One locus of the child mutated: the family has 1 mismatch, which the mutation model must carry. */
const family = familyOf(fatherOf!, motherOf!, 1);
const strangers = others.slice(0, 20);

let office: Office;
let heping: Point;
let hexi: Point;
let caseId: string;
let caseNumber: string;
let otherCaseId: string;
let father: Donor;
let mother: Donor;
let found: Donor;
let hitId: string;
let hepingBox: string;
let hexiBox: string;
let long: Batch;
let damaged: Sample;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('from a drop of blood to a reunion, through the API', () => {
  it('the work lists are empty in a new programme', async () => {
    expect(await waiting(office)).toEqual({});
  });

  it('the coordinator issues kits to two points', async () => {
    heping = await Point.open(office, 'technician', 20);
    hexi = await Point.open(office, 'technician2', 20);
    const technician = await office.as('technician');
    const { items } = await ok(get(technician, '/kits?status=issued'));
    expect(items).toHaveLength(20);
    expect(await waiting(office)).toEqual({});
  });

  it('a technician opens the case and registers the family with consent', async () => {
    const technician = await office.as('technician');
    const opened = await ok(
      post(technician, '/cases', {
        missing: {
          sex: 'male',
          birthDate: '2015-05-01',
          missingSince: '2018-03-04',
          identity: PEOPLE.missing,
        },
        urgent: true,
      }),
    );
    ({ id: caseId, number: caseNumber } = opened);
    expect(opened).toMatchObject({ status: 'open', identity: PEOPLE.missing, members: [] });
    const relative = (body: object) => ok(post(technician, `/cases/${caseId}/relatives`, body));
    const signed = consent('TY-0001');
    father = await relative({ relation: 'father', sex: 'male', identity: PEOPLE.father, consent: signed });
    mother = await relative({ relation: 'mother', sex: 'female', identity: PEOPLE.mother });
    expect(await waiting(office)).toEqual({ technician: { consents_missing: 1 } });
    expect(await wrongPages(office)).toEqual([]);
    await ok(post(technician, `/donors/${mother.id}/consent`, consent('TY-0002')));
    await heping.collect(father.id, family.father);
    await heping.collect(mother.id, family.mother);
    ({ caseId: otherCaseId } = await heping.family({ mother: lonelyMother! }));
    for (const genotypes of strangers.slice(0, 8)) await heping.person(genotypes);
    expect(await waiting(office)).toEqual({ technician: { specimens_to_pack: 11 } });
    expect(await wrongPages(office)).toEqual([]);
  });

  it('the other district registers a child of unknown origin among others', async () => {
    for (const genotypes of strangers.slice(8)) await hexi.person(genotypes);
    found = await hexi.person(family.child, {
      category: 'rescued_child',
      sex: 'male',
      birthYear: 2015,
      foundOn: '2024-01-02',
      identity: PEOPLE.found,
      consent: { ...legalBasis, reference: '公刑[2009]625号-7' },
    });
    const technician = await office.as('technician');
    expect((await get(technician, `/donors/${found.id}`)).status).toBe(404);
    expect(await waiting(office)).toEqual({
      technician: { specimens_to_pack: 11 },
      technician2: { specimens_to_pack: 13 },
    });
  });

  it('both pack and send; a box that is packed but not sent waits', async () => {
    const technician2 = await office.as('technician2');
    const { id } = await ok(post(technician2, '/shipments', {}));
    expect((await waiting(office)).technician2).toEqual({ specimens_to_pack: 13, shipments_to_send: 1 });
    expect(await wrongPages(office)).toEqual([]);
    const { version } = await ok(get(technician2, `/shipments/${id}`));
    await ok(post(technician2, `/shipments/${id}/cancel`, { version }));
    hepingBox = await heping.send();
    hexiBox = await hexi.send();
    expect(await waiting(office)).toEqual({
      analyst: { shipments_to_receive: 2 },
      analyst2: { shipments_to_receive: 2 },
      lab_lead: { shipments_to_receive: 2 },
    });
    expect(await wrongPages(office)).toEqual([]);
  });

  it('an analyst receives both boxes; a damaged tube goes back to its point', async () => {
    const analyst = await office.as('analyst');
    damaged = heping.samples[5]!;
    for (const [box, point] of [
      [hepingBox, heping],
      [hexiBox, hexi],
    ] as const)
      for (const { barcode } of point.samples) {
        const condition = barcode === damaged.barcode ? 'damaged' : 'good';
        const note = condition === 'damaged' ? '管盖破裂' : undefined;
        await ok(post(analyst, `/shipments/${box}/receive`, { barcode, condition, note }));
      }
    const again = await post(analyst, `/shipments/${hepingBox}/receive`, {
      barcode: heping.samples[0]!.barcode,
      condition: 'good',
    });
    expect(again.status).toBe(409);
    const { status } = await ok(get(analyst, `/shipments/${hepingBox}`));
    expect(status).toBe('received');
    expect(await waiting(office)).toEqual({ technician: { specimens_rejected: 1 } });
    expect(await wrongPages(office)).toEqual([]);
  });

  it('a long file is checked: refused rows name marker, cell, value and reason', async () => {
    const [offLadder, ...rest] = heping.samples.filter((sample) => sample !== damaged);
    const samples = [
      { ...offLadder!, genotypes: { ...offLadder!.genotypes, SE33: ['OL', '17'] as const } },
      ...rest,
      damaged,
    ];
    long = await upload(office, '基因分型表.txt', longTable(samples));
    expect(long).toMatchObject({ status: 'awaiting_approval', format: 'long' });
    expect(long.samples).toMatchObject({ total: 11, accepted: 10 });
    const analyst = await office.as('analyst');
    const { items } = await ok(get(analyst, `/imports/${long.id}/rows?status=rejected&limit=100`));
    expect(items.find((row: any) => row.marker === 'SE33')).toMatchObject({
      sampleName: offLadder!.barcode,
      code: 'laboratory.allele_off_ladder',
      field: 'Allele 1',
      value: 'OL',
      message: 'The allele "OL" is off the ladder',
    });
    const verdicts = await ok(get(analyst, `/imports/${long.id}/samples?status=rejected`));
    expect(verdicts.items).toMatchObject([
      { name: damaged.barcode, code: 'laboratory.specimen_not_received', donorCode: expect.any(String) },
    ]);
    const wait = await waiting(office);
    expect(wait.lab_lead).toMatchObject({ imports_to_decide: 1 });
    expect(wait.analyst).toBeUndefined();
    expect(await wrongPages(office)).toEqual([]);
  });

  it('approved, the families are compared with the persons that are typed: no hit yet', async () => {
    const analyst = await office.as('analyst');
    // Who uploaded it may not let it in.
    expect((await post(analyst, `/imports/${long.id}/approve`, { version: long.version })).status).toBe(403);
    await approve(office, long.id);
    expect(await hitsOf(office, caseId)).toEqual([]);
    const page = await ok(get(analyst, `/cases/${caseId}`));
    expect(page).toMatchObject({ typedMembers: 2, search: { status: 'joined', personsCompared: 7 } });
    expect(await ok(get(analyst, '/coverage'))).toMatchObject({
      complete: true,
      personsAlive: 7,
      casesActive: 2,
      casesJoined: 2,
    });
  });

  it('the child arrives in a wide file, and is found with the likelihood ratio of the kinship library', async () => {
    const wide = await upload(office, 'profiles.csv', wideTable(hexi.samples));
    expect(wide).toMatchObject({ status: 'awaiting_approval', format: 'wide', samples: { accepted: 13 } });
    const analyst = await office.as('analyst');
    await approve(office, wide.id);
    const hits = await hitsOf(office, caseId);
    // SE33 of the father was off the ladder and is not in his profile.
    const typed = { father: without(family.father, 'SE33'), mother: family.mother };
    const wanted = expected(typed, family.child);
    expect(hits).toMatchObject([
      {
        caseNumber,
        personCode: found.code,
        personDonorId: found.id,
        familyType: 'trio',
        typedRelations: expect.arrayContaining(['father', 'mother']),
        mismatches: wanted.mismatches,
        lociCompared: wanted.lociCompared,
        personsSearched: 20,
        moreLociNeeded: false,
        urgent: true,
        status: 'new',
      },
    ]);
    expect(wanted.mismatches).toBe(1);
    expect(Math.abs(hits[0]!.log10Lr - wanted.log10Lr)).toBeLessThan(1e-12);
    hitId = hits[0]!.id;
    const { evidence, sexAgreement, ageAgreement } = await ok(get(analyst, `/hits/${hitId}`));
    expect([sexAgreement, ageAgreement]).toEqual(['agrees', 'agrees']);
    expectSameLoci(evidence.perLocus, wanted.perLocus);
    expect(await hitsOf(office, otherCaseId)).toEqual([]);
    expect(await ok(get(analyst, '/coverage'))).toMatchObject({ complete: true, personsAlive: 20 });
    const wait = { hits_new: 1 };
    expect(await waiting(office)).toEqual({
      technician: { specimens_rejected: 1 },
      analyst: wait,
      analyst2: wait,
      lab_lead: wait,
    });
    expect(await wrongPages(office)).toEqual([]);
  });

  it('two analysts decide, the second blind to the first', async () => {
    const opinion = (code: string, reason: string, version: number) => ({ code, reason, version });
    const analyst = await office.as('analyst');
    const analyst2 = await office.as('analyst2');
    const version = () => versionOf(office, 'analyst2', hitId);
    await ok(post(analyst, `/hits/${hitId}/claim`, { version: await version() }));
    const mine = { hits_mine: 1 };
    expect(await waiting(office)).toEqual({ technician: { specimens_rejected: 1 }, analyst: mine });
    expect(await wrongPages(office)).toEqual([]);
    await ok(
      post(analyst, `/hits/${hitId}/opinions`, opinion('C1', '一步突变可以解释不符', await version())),
    );
    expect(await waiting(office)).toMatchObject({
      analyst2: { hits_second_opinion: 1 },
      lab_lead: { hits_second_opinion: 1 },
    });
    expect((await waiting(office)).analyst).toBeUndefined();
    await ok(post(analyst2, `/hits/${hitId}/claim`, { version: await version() }));
    expect((await ok(get(analyst2, `/hits/${hitId}/opinions`))).items).toEqual([]);
    expect(pathsWith(await everythingOf(analyst2), '一步突变可以解释不符')).toEqual([]);
    await ok(post(analyst2, `/hits/${hitId}/opinions`, opinion('C1', '独立复核一致', await version())));
    expect((await ok(get(analyst2, `/hits/${hitId}`))).status).toBe('confirmed');
    await office.work();
    expect((await ok(get(analyst2, `/hits/${hitId}`))).status).toBe('notified');
  });

  it('both districts and the coordinator get a message, and the report is there in two languages', async () => {
    expect(await waiting(office)).toEqual({
      technician: { specimens_rejected: 1, second_blood_to_collect: 2, messages_unread: 1 },
      technician2: { second_blood_to_collect: 1, messages_unread: 1 },
      investigator: { tasks_open: 1, messages_unread: 1 },
      investigator2: { tasks_open: 1, messages_unread: 1 },
      coordinator: { hits_to_follow: 1, messages_unread: 1 },
    });
    expect(await wrongPages(office)).toEqual([]);
    const investigator = await office.as('investigator');
    const { id } = await taskOf(office, 'investigator', hitId);
    for (const [caller, path] of [
      [await office.as('analyst'), `/hits/${hitId}/report.pdf`],
      [investigator, `/tasks/${id}/report.pdf`],
    ] as const)
      for (const [locale, words] of [
        ['zh', ['同胞', '基因座']],
        ['en', ['Hypotheses', 'locus']],
      ] as const) {
        const answer = await caller.get(`/api/v1${path}?locale=${locale}`).buffer(true);
        const pdf = answer.body as Buffer;
        expect([answer.status, answer.type]).toEqual([200, 'application/pdf']);
        expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
        const text = pdfText(pdf);
        for (const word of [caseNumber, found.code]) expect(text).toContain(word);
        expect(words.some((word) => text.includes(word))).toBe(true);
      }
    for (const username of [
      'technician',
      'technician2',
      'investigator',
      'investigator2',
      'coordinator',
    ] as const) {
      const caller = await office.as(username);
      const { items } = await ok(get(caller, '/messages?unread=true'));
      for (const message of items) await ok(post(caller, `/messages/${message.id}/acknowledge`, {}));
    }
    expect((await waiting(office)).coordinator).toEqual({ hits_to_follow: 1 });
  });

  it('no message to the family and no reunion before second blood of both sides was typed', async () => {
    const investigator = await office.as('investigator');
    const { id, version } = await taskOf(office, 'investigator', hitId);
    const accepted = await ok(post(investigator, `/tasks/${id}/accept`, { version }));
    const body = { visitedOn: daysAgo(0), ...VISIT, version: accepted.version };
    const visited = await ok(post(investigator, `/tasks/${id}/visits`, body));
    const told = { outcome: 'identity_confirmed', version: visited.version };
    expect((await post(investigator, `/tasks/${id}/report`, told)).body).toMatchObject({
      ...{ status: 409, code: 'review.second_blood_missing' },
    });
    await secondBlood(office, [
      { technician: 'technician', donorId: father.id, genotypes: family.father },
      { technician: 'technician', donorId: mother.id, genotypes: family.mother },
      { technician: 'technician2', donorId: found.id, genotypes: family.child },
    ]);
    const page = await ok(get(await office.as('coordinator'), `/hits/${hitId}`));
    expect(page).toMatchObject({ status: 'retested', secondBlood: { verdict: 'concordant', waitsFor: [] } });
    const seen = await waiting(office);
    expect([seen.technician, seen.technician2]).toEqual([{ specimens_rejected: 1 }, undefined]);
    expect(seen.coordinator).toEqual({ hits_retested: 1, messages_unread: 1 });
    expect(await wrongPages(office)).toEqual([]);
    for (const username of ['investigator', 'investigator2', 'coordinator'] as const) {
      const caller = await office.as(username);
      const { items } = await ok(get(caller, '/messages?unread=true'));
      expect(items.map(({ kind }: any) => kind)).toEqual(['hit.retested']);
      await ok(post(caller, `/messages/${items[0].id}/acknowledge`, {}));
    }
  });

  it('the investigators visit, and record the outcome and the wish', async () => {
    for (const [username, wish] of [
      ['investigator', undefined],
      ['investigator2', 'guardian_agrees'],
    ] as const) {
      const caller = await office.as(username);
      const { id, version } = await taskOf(office, username, hitId);
      const accepted = await ok(post(caller, `/tasks/${id}/accept`, { version }));
      const page = await ok(get(caller, `/tasks/${id}`));
      expect(page.identities.map(({ identity }: any) => identity?.name)).toEqual(
        expect.arrayContaining(['慕容长河', '端木晚晴', '石小北']),
      );
      const visited = await ok(
        post(caller, `/tasks/${id}/visits`, { visitedOn: daysAgo(0), ...VISIT, version: accepted.version }),
      );
      await ok(
        post(caller, `/tasks/${id}/report`, {
          outcome: 'identity_confirmed',
          personWish: wish,
          version: visited.version,
        }),
      );
    }
    await office.work();
    expect(await waiting(office)).toEqual({
      technician: { specimens_rejected: 1 },
      coordinator: { reunions_to_record: 1, messages_unread: 1 },
    });
    expect(await wrongPages(office)).toEqual([]);
  });

  it('the coordinator records the reunion: the case is reunited and leaves the search', async () => {
    const coordinator = await office.as('coordinator');
    const body = {
      reunitedOn: daysAgo(0),
      note: '认亲',
      version: await versionOf(office, 'coordinator', hitId),
    };
    await ok(post(coordinator, `/hits/${hitId}/reunion`, body));
    await office.work();
    expect(await ok(get(coordinator, `/cases/${caseId}`))).toMatchObject({
      status: 'reunited',
      search: { status: 'none' },
    });
    expect(await ok(get(coordinator, '/coverage'))).toMatchObject({
      complete: true,
      casesActive: 1,
      casesJoined: 1,
      personsAlive: 20,
    });
    const message = { messages_unread: 1 };
    expect(await waiting(office)).toEqual({
      technician: { specimens_rejected: 1 },
      investigator: message,
      investigator2: message,
      coordinator: { ...message, reunions_to_follow: 1 },
    });
    expect(await wrongPages(office)).toEqual([]);
  });

  it('the audit log verifies', async () => {
    const auditor = await office.as('auditor');
    const verdict = await ok(post(auditor, '/audit/verify', {}));
    expect(verdict).toMatchObject({ ok: true });
    expect(verdict.entries).toBeGreaterThan(200);
  });
});

describe('who these people are', () => {
  it.each(['analyst', 'analyst2', 'lab_lead'] as const)('is in no answer to %s', async (username) => {
    const fetched = await everythingOf(await office.as(username));
    expect(fetched.filter(({ path }) => path.startsWith('200')).length).toBeGreaterThan(80);
    expect(pathsWith(fetched, caseNumber).length).toBeGreaterThan(3);
    for (const secret of SECRETS) expect([secret, pathsWith(fetched, secret)]).toEqual([secret, []]);
  });

  it('is shown to the technician of the family', async () => {
    const fetched = await everythingOf(await office.as('technician'));
    for (const secret of [...Object.values(PEOPLE.father), ...Object.values(PEOPLE.missing)])
      expect([secret, pathsWith(fetched, secret).length > 0]).toEqual([secret, true]);
    expect(pathsWith(fetched, PEOPLE.found.name)).toEqual([]);
  });

  it('is in no column of a stolen database', async () => {
    // The same look finds what is not secret, in text, JSON and bytes.
    const known = await columnsWith(office, [caseNumber, damaged.barcode]);
    expect(Object.values(known).flat()).toEqual(
      expect.arrayContaining(['missing_case.number', 'match_report.content', 'stored_file_piece.content']),
    );
    const readable = await columnsWith(office, SECRETS);
    expect(Object.keys(readable)).toHaveLength(new Set(SECRETS).size);
    expect(Object.entries(readable).filter(([, columns]) => columns.length > 0)).toEqual([]);
  });
});
