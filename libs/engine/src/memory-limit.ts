import { totalmem } from 'node:os';

/** The share of the process memory that the index may use. */
const SHARE = 0.75;

/** Most bytes of a search index on this machine, or in this container. */
export function indexMemoryLimit(): number {
  const constrained = process.constrainedMemory();
  const machine = totalmem();
  const available = constrained > 0 && constrained < machine ? constrained : machine;
  return Math.floor(available * SHARE);
}
