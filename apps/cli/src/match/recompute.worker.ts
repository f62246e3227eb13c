import { Recomputer, type Recomputed, type RecomputeTask } from './recompute.js';

const recomputer = new Recomputer();

/** A task in a thread. */
export default function recompute(task: RecomputeTask): Recomputed[] {
  return recomputer.run(task);
}
