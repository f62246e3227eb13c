import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadSnapshot, saveSnapshot } from '@homeward/engine';
import type { PersonIndex } from '@homeward/search';
import type { BenchFigure } from './figure.js';

/** Writes the index to a file, and reads it back. */
export async function benchSnapshot(index: PersonIndex): Promise<BenchFigure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'homeward-bench-'));
  try {
    const path = join(folder, 'index');
    const started = performance.now();
    const bytes = await saveSnapshot(path, index, {});
    const saved = performance.now();
    const { index: again } = await loadSnapshot(path);
    const loaded = performance.now();
    if (again.head !== index.head) throw new Error('the snapshot lost rows');
    const persons = index.head.toLocaleString('en');
    return [
      { name: `snapshot of ${persons} persons, save`, value: (saved - started) / 1000, unit: 's' },
      { name: `snapshot of ${persons} persons, load`, value: (loaded - saved) / 1000, unit: 's' },
      { name: 'snapshot, size', value: bytes / index.head, unit: 'bytes/person' },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
