import { describe, expect, it } from 'vitest';
import type { Evidence } from './evidence.js';
import { presentEvidence } from './stored-evidence.js';

const y = { state: 'no_relative', relatives: [] } as const;

describe('stored evidence', () => {
  it('from before haplotypes were imported says that mtDNA was not typed', () => {
    const old = presentEvidence<Pick<Evidence, 'verbal' | 'lines'>>({
      verbal: 'strong',
      lines: { y, mtDna: 'not_typed' },
    });
    expect(old).toEqual({ verbal: 'strong', lines: { y, mtDna: { state: 'not_typed', relatives: [] } } });
  });
  it('of the present form, or from before lines were compared, is as it is', () => {
    const lines: Evidence['lines'] = { y, mtDna: { state: 'no_relative', relatives: [] } };
    expect(presentEvidence<Pick<Evidence, 'lines'>>({ lines })).toEqual({ lines });
    expect(presentEvidence<Pick<Evidence, 'verbal' | 'lines'>>({ verbal: 'weak' })).toEqual({
      verbal: 'weak',
    });
  });
});
