import { describe, expect, it } from 'vitest';
import { unreachableStates } from '@homeward/platform';
import { IMPORT_STATUSES, importBatchMachine } from './import-batch.states.js';

describe('the states of an import batch', () => {
  it('are all reachable', () => {
    expect(unreachableStates(importBatchMachine)).toEqual([]);
    expect(new Set(importBatchMachine.table.map((step) => step.to)).size).toBe(IMPORT_STATUSES.length);
  });

  it('leave rejected and failed as they are', () => {
    const ends = IMPORT_STATUSES.filter(
      (status) => !importBatchMachine.table.some((step) => step.from === status),
    );
    expect(ends).toEqual(['rejected', 'failed']);
  });
});
