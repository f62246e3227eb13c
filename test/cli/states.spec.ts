import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { statesDocument } from '../../apps/cli/src/states-document.js';

it('docs/states.md shows the tables that the server obeys', () => {
  const file = join(import.meta.dirname, '../../docs/states.md');
  expect(readFileSync(file, 'utf8')).toBe(statesDocument());
});
