import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CONTROL_2800M } from './control-rows.js';

it('the control of the demonstration is 2800M as published', () => {
  const file = new URL('../../../../fixtures/genotypes/control_dna_osiris.csv', import.meta.url);
  const published = new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.split(','))
      .filter(([name]) => name === '2800M')
      .map(([, locus, a, b]) => [locus, [a, b]]),
  );
  for (const [locus, call] of Object.entries(CONTROL_2800M))
    expect([locus, call]).toEqual([locus, published.get(locus)]);
});
