import { expect, it } from 'vitest';
import { mutationMatrix } from '@homeward/kinship';
import { readLines } from './read-fixture.js';

interface Vector {
  id: string;
  model: 'equal' | 'proportional' | 'stepwise';
  alleles: string[];
  freqs: number[];
  rate: number;
  range?: number;
  rate2?: number;
  matrix: number[][];
  overall_rate: number;
}

const vectors = readLines('oracle/mutation_matrices.jsonl').map((line) => JSON.parse(line) as Vector);

it('holds 68 matrices', () => expect(vectors).toHaveLength(68));

for (const vector of vectors) {
  it(`${vector.id}: ${vector.model} matrix of pedmut and Familias`, () => {
    const { model, rate, alleles, freqs, range, rate2 } = vector;
    const n = alleles.length;
    const matrix = mutationMatrix(alleles, freqs, {
      model,
      rate,
      ...(range !== undefined && { range }),
      ...(rate2 !== undefined && { rate2 }),
    })!;
    vector.matrix
      .flat()
      .forEach((value, cell) => expect(Math.abs(matrix[cell]! - value)).toBeLessThan(1e-14));
    const overall = freqs.reduce((sum, p, i) => sum + p * (1 - matrix[i * n + i]!), 0);
    expect(overall).toBeCloseTo(vector.overall_rate, 14);
  });
}
