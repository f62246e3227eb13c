import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import type { WasmModule } from '@homeward/search';
import { TaskRunner, type Assignment } from './task-runner.js';

const runner = new TaskRunner((workerData as { module: WasmModule }).module);

/** One thread of the search engine. */
export default function run(assignment: Assignment | { readonly task: null }): unknown {
  // Asked whether it has started.
  if (assignment.task === null) return null;
  const result = runner.run(assignment);
  if (!('rows' in result)) return result;
  // Large lists are handed over, not copied.
  return move({
    [transferableSymbol]: [result.starts.buffer, result.rows.buffer],
    [valueSymbol]: result,
  });
}
