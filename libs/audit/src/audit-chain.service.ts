import { CONFIG, type Config, type Tx } from '@homeward/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from './audit.service.js';
import { countUnsealed, databaseName, readHead, readPositions } from './audit.queries.js';
import { headFile, readHeadFile, type RecordedHead } from './head-file.js';
import { type AuditVerdict, verifyAudit } from './verify-audit.js';

/** State of the chain for people and reports. */
export interface AuditHead {
  readonly seq: number | null;
  /** Hexadecimal SHA-256. */
  readonly hash: string | null;
  readonly sealedAt: Date | null;
  readonly unsealed: number;
}

/** Reads the head of the chain and verifies the chain. */
@Injectable()
export class AuditChain {
  constructor(
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async head(tx: Tx): Promise<AuditHead> {
    const head = await readHead(tx.em);
    return {
      seq: head ? Number(head.seq) : null,
      hash: head?.hash.toString('hex') ?? null,
      sealedAt: head?.sealedAt ?? null,
      unsealed: (await countUnsealed(tx.em)).count,
    };
  }

  /** Recomputes the chain, compares it with the head kept outside the database, and leaves an entry that it did. */
  async verify(tx: Tx): Promise<AuditVerdict> {
    const verdict = await verifyAudit(tx.em, await recordedHead(tx.em, this.config.dataDir));
    await this.audit.record(tx, {
      action: 'audit.verified',
      subjectType: 'audit',
      subjectId: verdict.head?.seq ?? '0',
      data: { ok: verdict.ok, entries: verdict.entries, problem: verdict.firstProblem?.kind ?? null },
    });
    return verdict;
  }

  /** Place in the chain by id of the entry; entries that wait for their seal have none. */
  positions(tx: Tx, entryIds: readonly string[]): Promise<Map<string, number>> {
    return readPositions(tx.em, entryIds);
  }
}

/** The head as it was last written outside the database; `null` before the first seal. */
export async function recordedHead(em: EntityManager, dataDir: string): Promise<RecordedHead | null> {
  return readHeadFile(headFile(dataDir, await databaseName(em)));
}
