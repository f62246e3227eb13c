import type { Pedigree } from '@homeward/kinship';
import type { RecomputeCase } from './recompute-case.js';

/** One line in the schema of `homeward kinship` (fixtures/oracle/README.md), numbers as they were used. */
export function kinshipFile(recompute: RecomputeCase): string {
  const { id, h1, h2, typed, loci, mutation, theta, typingError } = recompute;
  const pedigree = ({ persons, sameAs }: Pedigree): object => ({
    persons,
    ...(sameAs && { same_as: sameAs }),
  });
  const line = {
    id,
    ...(theta > 0 && { theta }),
    ...(typingError > 0 && { typing_error: typingError }),
    loci: loci.map(({ name, alleles, freqs, margin, rates }) => ({
      name,
      alleles,
      freqs,
      ...(isRaised(freqs) && { frequency_rule: 'raised_alone' }),
      ...(margin > 1 && { lr_margin: margin }),
      mutation:
        mutation.model === 'none'
          ? { model: 'none' }
          : {
              model: mutation.model,
              rate_male: rates.male,
              rate_female: rates.female,
              ...(mutation.model === 'stepwise' && { range: mutation.range, rate2: mutation.rate2 }),
            },
      ...(theta > 0 && { theta }),
    })),
    H1: pedigree(h1),
    H2: pedigree(h2),
    genotypes: Object.fromEntries([...typed].map(([person, own]) => [person, Object.fromEntries(own)])),
  };
  return `${JSON.stringify(line)}\n`;
}

/** Rare alleles were raised and the others were not lowered. */
export function isRaised(freqs: readonly number[]): boolean {
  return freqs.reduce((sum, p) => sum + p, 0) > 1 + 1e-9;
}
