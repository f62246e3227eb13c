import { checkCharacter, isBarcode } from '@homeward/rules';
import { expect, it } from 'vitest';
import { drawIdentifier } from './identifiers.js';

it('a drawn name fits into CMF, has its check character, is no label of ours and is never twice the same', () => {
  const drawn = Array.from({ length: 2000 }, (_, index) => drawIdentifier(index % 2 === 0 ? 'EX' : 'EF'));
  for (const name of drawn) {
    expect(name).toMatch(/^E[XF][0-9A-HJ-NP-Z]{10}$/);
    expect(checkCharacter(name.slice(0, -1))).toBe(name.slice(-1));
    expect(isBarcode(name)).toBe(false);
  }
  expect(new Set(drawn).size).toBe(drawn.length);
});
