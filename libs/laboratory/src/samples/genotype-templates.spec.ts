import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GenotypeTemplates } from './genotype-templates.js';

const calls = fc.array(
  fc.tuple(
    fc.constantFrom('TH01', 'vWA', 'FGA', 'D7S820', 'AMEL'),
    fc.constantFrom(['6', '9.3'], ['X', 'X']),
  ),
  { maxLength: 5 },
);

it('gives the genotypes that were put in, and none for a locus that is there twice', () => {
  fc.assert(
    fc.property(fc.array(calls, { maxLength: 40 }), (samples) => {
      const templates = new GenotypeTemplates();
      const made = samples.map((own) =>
        templates.of(
          own.map(([locus]) => locus),
          own.map(([, call]) => call),
        ),
      );
      // All are made before one is looked at: none shares what it holds with another.
      samples.forEach((own, at) => {
        const expected =
          new Set(own.map(([locus]) => locus)).size < own.length ? null : Object.fromEntries(own);
        expect(made[at]).toEqual(expected);
        if (expected) expect(Object.keys(made[at]!)).toEqual(own.map(([locus]) => locus));
      });
    }),
  );
});
