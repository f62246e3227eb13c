import { beforeAll, describe, expect, it } from 'vitest';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type * as Engine from '@homeward/engine';
import type * as Search from '@homeward/search';
import { population } from '../matching/world.js';

/** The built program: threads load compiled files. */
let engineLib: typeof Engine;
let searchLib: typeof Search;
let index: Search.PersonIndex;
const people = population();
const loci = Object.keys(people[0]!);
const ROWS = 150_000;
const built = (lib: string): string => new URL(`../../dist/libs/${lib}/src/index.js`, import.meta.url).href;

beforeAll(async () => {
  engineLib = (await import(built('engine'))) as typeof Engine;
  searchLib = (await import(built('search'))) as typeof Search;
  index = new searchLib.PersonIndex(loci, { segmentRows: 65_536 });
  for (const person of people) index.add(person);
  // At each locus the genotype of some real person.
  const seen = loci.map((locus, i) =>
    people.flatMap((person) => (person[locus] ? [index.dictionary(i).encode(...person[locus])] : [0])),
  );
  const codes = new Uint16Array(loci.length * ROWS);
  let state = 7;
  for (let i = 0; i < codes.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    codes[i] = seen[i % loci.length]![(state >>> 8) % people.length]!;
  }
  index.addCoded(codes);
  for (let row = 0; row < index.head; row += 97) index.kill(row);
});

const scores = () =>
  loci.map((locus, i) => ({
    locus,
    log10Lr: (a: string, b: string) => Math.sin(Number(a) * 7 + Number(b) * 7 + i),
  }));

describe('threads', () => {
  it('find the same rows with any number of threads', async () => {
    const range = { from: 1000, to: index.head, threshold: 8, minLoci: 15 };
    const queries = people.slice(0, 60).map((person, i) => ({
      parents: i % 2 === 0 ? ([person] as const) : ([person, people[i + 60]!] as const),
    }));
    const wide = { from: 777, to: index.head, maxMismatches: 7, minLoci: 15 };
    const expected = searchLib.scan(index, new searchLib.Query(index, scores()), range);
    expect(expected.found.length).toBeGreaterThan(100);
    const screened: Search.ScreenedPairs[] = [];
    for (const threads of [0, 1, 2, 3]) {
      const engine = engineLib.SearchEngine.open(index, { threads });
      const query = new searchLib.Query(index, scores());
      expect(await engine.scan(query, range)).toEqual(expected);
      const best = await engine.scan(query, { ...range, threshold: -Infinity, topK: 25 });
      expect(best.found).toEqual(expected.found.slice(0, 25));
      // Searches at the same time share the memory and do not meet.
      const together = await Promise.all([1, 2, 3, 4, 5].map(() => engine.scan(query, range)));
      for (const one of together) expect(one).toEqual(expected);
      screened.push(await engine.screen(queries, wide));
      await engine.close();
    }
    expect(screened[0]!.rows.length).toBeGreaterThan(100);
    for (const pairs of screened) expect(pairs).toEqual(screened[0]);
  });

  it('leave the event loop free', async () => {
    const engine = engineLib.SearchEngine.open(index, { threads: 2 });
    const query = new searchLib.Query(index, scores());
    const range = { from: 0, to: index.head, threshold: 8, minLoci: 15 };
    await engine.scan(query, range);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    for (let i = 0; i < 20; i++) await engine.scan(query, range);
    delay.disable();
    await engine.close();
    // Half of the turns, not the slowest: other processes share the machine.
    expect(delay.percentile(50) / 1e6).toBeLessThan(20);
  });
});
