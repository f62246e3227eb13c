import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const BUILT = join(import.meta.dirname, '../../dist');
const threads = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.worker.js'),
);

/** Of few files, and needed there. */
const SMALL = new Set(['piscina', 'p-map']);

/** Every package that a built file loads, through whatever other file, with the file that names it. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/^(?:import|export)\b(?:[^'"=(]*?\bfrom)?\s*["']([^'"]+)["']/gm)].flatMap(
    ([, name]) => {
      if (name!.startsWith('node:')) return [];
      if (!name!.startsWith('.')) return [`${name!} in ${file.slice(BUILT.length + 1)}`];
      const next = resolve(dirname(file), name!);
      if (!existsSync(next)) throw new Error(`${file} imports ${name!}, which is not there`);
      return packagesOf(next, seen);
    },
  );
}

describe('a thread that only computes', () => {
  it('exists in four libraries or programs', () => {
    expect(threads).toHaveLength(4);
  });

  // With the framework and the database library each thread took 2.4 s of CPU to begin, without them 0.3 s.
  it.each(threads)('%s loads small packages only, neither framework nor database', (thread) => {
    const seen = new Set<string>();
    const packages = packagesOf(join(BUILT, thread), seen);
    expect(packages.filter((name) => !SMALL.has(name.split(' ')[0]!))).toEqual([]);
    expect(seen.size).toBeGreaterThan(1);
  });
});
