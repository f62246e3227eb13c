import { expect, it } from 'vitest';
import { ProspectCache } from './prospect-cache.js';
import { relativesToSample } from './prospect-figures.js';

const figures = (now: number) => Promise.resolve({ now, next: [], threshold: 6 });

it('computes the same family once, another by itself, and a failure again', async () => {
  const cache = new ProspectCache();
  let runs = 0;
  const compute = (now: number) => () => {
    runs += 1;
    return figures(now);
  };
  await Promise.all([cache.get('mother', compute(0.6)), cache.get('mother', compute(0.7))]);
  expect((await cache.get('mother', compute(0.8))).now).toBe(0.6);
  expect((await cache.get('father', compute(0.5))).now).toBe(0.5);
  expect(runs).toBe(2);
  await expect(cache.get('bad', () => Promise.reject(new Error('no thread')))).rejects.toThrow('no thread');
  expect((await cache.get('bad', compute(0.4))).now).toBe(0.4);
});

it('asks for the other parent, for his or her parents, and for brothers and sisters', () => {
  expect(relativesToSample(['mother'])).toEqual([
    'father',
    'paternal_grandmother',
    'paternal_grandfather',
    'full_sibling',
  ]);
  expect(relativesToSample(['father'])).toEqual([
    'mother',
    'maternal_grandmother',
    'maternal_grandfather',
    'full_sibling',
  ]);
  expect(relativesToSample(['mother', 'paternal_grandmother'])).not.toContain('paternal_grandmother');
  expect(relativesToSample(['father', 'mother'])).toEqual([]);
});
