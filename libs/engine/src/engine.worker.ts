import { workerData } from 'piscina';
import type { WasmModule } from '@homeward/search';
import { TaskRunner, type Assignment } from './task-runner.js';

const runner = new TaskRunner((workerData as { module: WasmModule }).module);

/** One thread of the search engine. */
export default function run(assignment: Assignment): unknown {
  return runner.run(assignment);
}
