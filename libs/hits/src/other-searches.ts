import type { Tx } from '@homeward/platform';

/** The searches of a case for its other missing members. Searching owns them; hits ask for them through this. */
export abstract class OtherSearches {
  /** The case is searched again for every member but this one. */
  abstract repeat(tx: Tx, caseId: string, missingKey: string): Promise<void>;
}
