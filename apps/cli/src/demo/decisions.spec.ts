import { describe, expect, it } from 'vitest';
import { codeOf } from './decisions.js';

describe('the code of the demonstration', () => {
  it('does not confirm parentage if no parent is typed', () => {
    expect(codeOf({ typedRelations: ['father', 'mother'] })).toBe('C1');
    expect(codeOf({ typedRelations: ['mother', 'full_sibling'] })).toBe('C2');
    expect(codeOf({ typedRelations: ['full_sibling', 'paternal_grandmother'] })).toBe('C3');
  });
});
