import { performance } from 'node:perf_hooks';
import { loadSnapshot } from '@homeward/engine';

/** A separate process, as a worker that starts: reads the snapshot and says how long that took. */
const path = process.argv[2] ?? '';
const started = performance.now();
const { index } = await loadSnapshot(path);
const seconds = (performance.now() - started) / 1000;
process.stdout.write(JSON.stringify({ seconds, persons: index.head }));
