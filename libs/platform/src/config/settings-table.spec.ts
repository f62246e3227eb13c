import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const text = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');

it('every setting is in the table of docs/operations.md', () => {
  const settings = [...text('libs/platform/src/config/env.dto.ts').matchAll(/^ {2}([A-Z][A-Z_]+)\b/gm)].map(
    ([, name]) => name,
  );
  expect(settings.length).toBeGreaterThan(15);
  const table = text('docs/operations.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|')[1])
    .join(' ');
  expect(settings.filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
});
