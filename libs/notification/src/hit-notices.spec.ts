import { describe, expect, it } from '@jest/globals';
import { noticesOf } from './hit-notices.js';
import type { HitToTell } from './message.queries.js';

const hit = (status: string, change: Partial<HitToTell> = {}): HitToTell => ({
  number: 'H-1',
  status,
  caseNumber: 'C-1',
  personCode: 'P-1',
  urgent: false,
  familyDistrictId: 'east',
  personDistrictId: 'west',
  tasks: [],
  code: 'C1',
  ...change,
});

describe('who is told of a hit', () => {
  it.each([
    'new',
    'claimed',
    'decided_a',
    'confirmed',
    'blind_review_b',
    'conflict',
    'arbitration',
    'superseded',
  ])('nobody while it is %s', (status) => expect(noticesOf(hit(status))).toEqual([]));

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

  it('the coordinator of a refutation on site, nobody of one in the laboratory', () => {
    expect(noticesOf(hit('refuted'))).toHaveLength(1);
    expect(noticesOf(hit('refuted', { code: 'R1' }))).toEqual([]);
  });
});
