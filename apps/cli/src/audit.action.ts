import { recordedHead, verifyAudit } from '@homeward/audit';
import type { Config } from '@homeward/platform';
import { asSystem } from './context.js';

/** Recomputes the whole chain of the audit log. */
export function verifyChain(config: Config): ReturnType<typeof verifyAudit> {
  return asSystem(config, async (tx) => verifyAudit(tx.em, await recordedHead(tx.em, config.dataDir)));
}
