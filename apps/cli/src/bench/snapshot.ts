import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { saveSnapshot } from '@homeward/engine';
import type { PersonIndex } from '@homeward/search';
import type { BenchFigure } from './figure.js';

/** Writes the index to a file, and reads it back in a fresh process, as a worker that starts does. */
export async function benchSnapshot(index: PersonIndex): Promise<BenchFigure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'homeward-bench-'));
  try {
    const path = join(folder, 'index');
    const started = performance.now();
    const bytes = await saveSnapshot(path, index, {});
    const saved = (performance.now() - started) / 1000;
    const program = fileURLToPath(new URL('./load-snapshot.js', import.meta.url));
    const loaded = JSON.parse(execFileSync(process.execPath, [program, path], { encoding: 'utf8' })) as {
      seconds: number;
      persons: number;
    };
    if (loaded.persons !== index.head) throw new Error('the snapshot lost rows');
    const persons = index.head.toLocaleString('en');
    return [
      { name: `snapshot of ${persons} persons, save`, value: saved, unit: 's' },
      { name: `snapshot of ${persons} persons, load in a fresh process`, value: loaded.seconds, unit: 's' },
      { name: 'snapshot, size', value: bytes / index.head, unit: 'bytes/person' },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
