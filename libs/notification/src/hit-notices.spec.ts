import type { HitStatus } from '@homeward/hits';
import { describe, expect, it } from 'vitest';
import {
  correctionNotices,
  noticesOf as notices,
  type HitWithNews,
  type SecondBloodFacts,
} from './hit-notices.js';

const hit = (status: HitStatus, change: Partial<HitWithNews> = {}): HitWithNews => ({
  number: 'H-1',
  status,
  caseNumber: 'C-1',
  personCode: 'P-1',
  urgent: false,
  familyDistrictId: 'east',
  personDistrictId: 'west',
  tasks: [],
  code: 'C1',
  reunionUndone: false,
  undoRequested: false,
  ...change,
});

const noticesOf = (of: HitWithNews, news: SecondBloodFacts | null = null) => notices(of, news);
const toldOf = (of: HitWithNews, news: SecondBloodFacts | null = null) =>
  notices(of, news).map(({ role, districtId, kind }) => `${role}:${districtId ?? 'city'}:${kind}`);

const secondBlood = (change: Partial<SecondBloodFacts> = {}): SecondBloodFacts => ({
  verdict: 'awaited',
  donors: [
    { code: 'D-1', districtId: 'east', state: 'ordered' },
    { code: 'D-2', districtId: 'east', state: 'ordered' },
    { code: 'P-1', districtId: 'west', state: 'ordered' },
  ],
  waivers: [],
  ...change,
});
const task = { id: 't', number: 'V-1', districtId: 'east', dueOn: '2026-12-01' };

describe('second blood of a hit', () => {
  it('is requested from the points of the donors, each for its own donors', () => {
    const asked = noticesOf(hit('notified'), secondBlood()).filter(({ role }) => role === 'technician');
    expect(asked).toEqual([
      { role: 'technician', districtId: 'east', kind: 'hit.second_blood', donors: ['D-1', 'D-2'] },
      { role: 'technician', districtId: 'west', kind: 'hit.second_blood', donors: ['P-1'] },
    ]);
  });

  it('that agrees is reported to both districts and the coordinator', () => {
    expect(toldOf(hit('retested'), secondBlood({ verdict: 'concordant' }))).toEqual([
      'investigator:east:hit.retested',
      'investigator:west:hit.retested',
      'coordinator:city:hit.retested',
    ]);
  });

  it.each(['notified', 'retested', 'verified_on_site', 'wishes_recorded'] as const)(
    'that contradicts is reported to lab lead and coordinator while the hit is %s',
    (status) => {
      const told = toldOf(hit(status), secondBlood({ verdict: 'discordant' }));
      expect(told).toEqual(
        expect.arrayContaining([
          'lab_lead:city:hit.second_blood_contradicts',
          'coordinator:city:hit.second_blood_contradicts',
        ]),
      );
    },
  );

  it.each([
    ['lab_lead', 'coordinator'],
    ['coordinator', 'lab_lead'],
  ])('waived by the %s waits for the %s', (signed, other) => {
    const told = toldOf(hit('notified'), secondBlood({ waivers: [{ role: signed }] }));
    expect(told.filter((line) => line.endsWith('waiver_to_sign'))).toEqual([
      `${other}:city:hit.waiver_to_sign`,
    ]);
  });
});

describe('a hit that is stopped by a withdrawn consent', () => {
  it('is reported to reviewers and coordinator, and to districts that were notified', () => {
    const city = ['coordinator', 'lab_lead', 'analyst'].map((role) => `${role}:city:hit.withdrawn`);
    expect(toldOf(hit('withdrawn'))).toEqual(city);
    expect(toldOf(hit('withdrawn', { tasks: [task] }))).toEqual([
      'investigator:east:hit.withdrawn',
      'investigator:west:hit.withdrawn',
      ...city,
    ]);
  });
});

describe('a request to undo a reunion', () => {
  it('asks for a second person, and is reported when it is undone', () => {
    expect(toldOf(hit('follow_up', { undoRequested: true }))).toEqual([
      'lab_lead:city:hit.reunion_undo_requested',
      'coordinator:city:hit.reunion_undo_requested',
    ]);
    expect(toldOf(hit('wishes_recorded', { reunionUndone: true }))).toContain(
      'coordinator:city:hit.reunion_undone',
    );
  });
});

describe('recipients of messages about a hit', () => {
  it.each([
    'new',
    'claimed',
    'decided_a',
    'confirmed',
    'blind_review_b',
    'conflict',
    'arbitration',
    'superseded',
  ] as const)('nobody while it is %s', (status) => expect(noticesOf(hit(status))).toEqual([]));

  it('both districts and the coordinator once they are notified', () => {
    expect(noticesOf(hit('notified')).map((notice) => [notice.role, notice.districtId])).toEqual([
      ['investigator', 'east'],
      ['investigator', 'west'],
      ['coordinator', undefined],
    ]);
  });

  it('both districts once the family is together again', () => {
    expect(noticesOf(hit('reunified')).map((notice) => [notice.role, notice.districtId])).toEqual([
      ['investigator', 'east'],
      ['investigator', 'west'],
    ]);
  });

  it('one district once when it is both', () => {
    expect(noticesOf(hit('reunified', { personDistrictId: 'east' }))).toHaveLength(1);
  });

  it.each([
    ['I1', ['lab_lead:undefined']],
    ['I2', ['technician:east']],
    ['I3', ['technician:east', 'technician:west']],
  ])('those who can answer %s', (code, told) => {
    const notices = noticesOf(hit('recollection_ordered', { code }));
    expect(notices.map((notice) => `${notice.role}:${String(notice.districtId)}`)).toEqual(told);
  });

  it('the coordinator for a refutation on site, none for one in the laboratory', () => {
    expect(noticesOf(hit('refuted'))).toHaveLength(1);
    expect(noticesOf(hit('refuted', { code: 'R1' }))).toEqual([]);
  });
});

describe('a typing of a hit that was corrected', () => {
  const told = (of: HitWithNews) =>
    correctionNotices(of, 'typing_withdrawn').map(
      ({ role, districtId }) => `${role}:${districtId ?? 'city'}`,
    );

  it('is told to the reviewers while nothing is decided', () => {
    expect(told(hit('claimed'))).toEqual(['analyst:city', 'lab_lead:city']);
  });

  it('is told to the coordinator too once two reviewers agreed, and to districts that have a task', () => {
    expect(told(hit('confirmed'))).toEqual(['analyst:city', 'lab_lead:city', 'coordinator:city']);
    expect(told(hit('reunified', { tasks: [task] }))).toEqual([
      ...['analyst:city', 'lab_lead:city', 'coordinator:city'],
      ...['investigator:east', 'investigator:west'],
    ]);
  });
});
