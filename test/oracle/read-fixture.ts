import { readFileSync } from 'node:fs';

/** Text of a file below `fixtures/`. */
export function readFixture(path: string): string {
  return readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8');
}

export function readLines(path: string): string[] {
  return readFixture(path)
    .split('\n')
    .filter((line) => line.trim() !== '');
}

export function relativeError(got: number, expected: number): number {
  return got === expected ? 0 : Math.abs(got - expected) / Math.abs(expected);
}
