import { SPECIMEN_OPEN, specimenMachine, type SpecimenStatus } from '@homeward/intake';
import { describe, expect, it } from 'vitest';
import { secondBloodProgress } from './progress.js';

const STATES = Object.keys(specimenMachine.meanings) as SpecimenStatus[];

describe('blood of a donor', () => {
  const stateWith = (status: SpecimenStatus) =>
    secondBloodProgress(
      { personDonorId: 'person', perLocus: [], orderedAt: new Date('2026-11-01T08:00:00Z') },
      [{ id: 'person', code: 'D-1', side: 'person', districtId: 'd' }],
      [{ donorId: 'person', barcode: 'S-1', status, collectedOn: '2026-11-02', typings: [] }],
      [],
    ).donors.map(({ state }) => state);

  it.each(STATES.filter((status) => SPECIMEN_OPEN.includes(status)))('that is %s is collected', (status) => {
    expect(stateWith(status)).toEqual(['collected']);
  });

  it.each(STATES.filter((status) => !SPECIMEN_OPEN.includes(status)))(
    'that is %s is asked for once more',
    (status) => {
      expect(stateWith(status)).toEqual(['ordered']);
    },
  );
});
