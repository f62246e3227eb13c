import { CONFIG, type Config, Db, systemActor } from '@homeward/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  currentCluster,
  databaseName,
  insertLinks,
  type Link,
  readHashAt,
  readHead,
  readUnsealed,
  takeSealLock,
  waitForSealLock,
} from './audit.queries.js';
import { GENESIS, linkHash } from './canonical.js';
import { headFile, readHeadFile, type RecordedHead, writeHeadFile } from './head-file.js';

/** Entries sealed in one transaction. */
const BATCH = 1_000;

/** Chains new entries. Called each second; any number of processes may call it, one of them does the work. */
@Injectable()
export class AuditSealer {
  private readonly log = new Logger(AuditSealer.name);
  /**
   * Once in each process the whole log is searched for entries without a link, not only its end. They come in the order
   * of sealing, those of other clusters first: as soon as one of this cluster is sealed, only its end is left.
   */
  private searchedAll = false;

  constructor(
    private readonly db: Db,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Seals everything that has settled; returns how many entries. Throws while the recorded head is unreadable. */
  async seal(): Promise<number> {
    let total = 0;
    for (;;) {
      const batch = await this.db.run(systemActor, async ({ em }) => {
        if (!(await takeSealLock(em))) return null;
        const file = headFile(this.config.dataDir, await databaseName(em));
        // A damaged file stops the sealing each time, whether entries wait or not, until someone looks.
        readHeadFile(file);
        const sealed = await this.sealBatch(em);
        return { sealed, file, searchedAll: sealed < BATCH || (await endsHere(em)) };
      });
      if (!batch) return total;
      if (batch.sealed > 0) await this.recordHead(batch.file);
      total += batch.sealed;
      this.searchedAll ||= batch.searchedAll;
      if (batch.sealed < BATCH) return total;
    }
  }

  private async sealBatch(em: EntityManager): Promise<number> {
    const head = await readHead(em);
    const entries = await readUnsealed(em, BATCH, !this.searchedAll);
    let seq = BigInt(head?.seq ?? 0);
    let previous: Buffer = head?.hash ?? GENESIS;
    const links: Link[] = entries.map((entry) => {
      seq += 1n;
      const previousHash = previous;
      previous = linkHash(String(seq), previousHash, entry);
      return { seq: String(seq), entryId: entry.id, previousHash, hash: previous };
    });
    if (links.length > 0) await insertLinks(em, links);
    return links.length;
  }

  /** Moves the recorded head forward, but never past a chain that does not hold it: that is the evidence. */
  private async recordHead(path: string): Promise<void> {
    await this.db.run(systemActor, async ({ em }) => {
      // Two processes that write the file one after the other never move it back.
      await waitForSealLock(em);
      const recorded = readHeadFile(path);
      const head = await readHead(em);
      if (!head) return;
      if (recorded && !(await containsHead(em, recorded))) {
        this.log.error({ seq: recorded.seq, path }, 'the audit chain does not hold its recorded head');
        return;
      }
      if (recorded && BigInt(recorded.seq) >= BigInt(head.seq)) return;
      writeHeadFile(path, {
        seq: head.seq,
        hash: head.hash.toString('hex'),
        sealedAt: head.sealedAt.toISOString(),
      });
    });
  }
}

/** Whether the newest link is that of an entry of this cluster. */
async function endsHere(em: EntityManager): Promise<boolean> {
  return (await readHead(em))?.place.cluster === (await currentCluster(em));
}

async function containsHead(em: EntityManager, recorded: RecordedHead): Promise<boolean> {
  return (await readHashAt(em, recorded.seq))?.toString('hex') === recorded.hash;
}
