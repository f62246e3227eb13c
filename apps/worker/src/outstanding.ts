import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { laboratoryWork } from '@homeward/laboratory';
import { duplicatesBehind } from '@homeward/duplicates';
import { hitsToNotify } from '@homeward/hits';
import { Coverage } from '@homeward/searching';
import { pendingTrials } from '@homeward/trials';
import { Db, systemActor, Work, type WorkKind } from '@homeward/platform';

/**
 * Asks at the start for whatever the state of the database calls for and nobody asked for: an older release knew no
 * such work, or a restore brought rows without it. Work that is open, paused or has failed is left as it is.
 */
@Injectable()
export class Outstanding implements OnApplicationBootstrap {
  private readonly log = new Logger(Outstanding.name);

  constructor(
    private readonly db: Db,
    private readonly work: Work,
    private readonly coverage: Coverage,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const asked = await this.ask();
    if (asked.length > 0) this.log.warn({ asked }, 'work that nobody had asked for is done now');
  }

  /** @returns the kinds of what was asked for */
  async ask(): Promise<WorkKind[]> {
    return this.db.run(systemActor, async (tx) => {
      const wanted: { kind: WorkKind; subjectId: string }[] = [
        ...(await laboratoryWork(tx.em)),
        ...(await hitsToNotify(tx.em)),
        ...(await pendingTrials(tx.em)),
      ];
      // It numbers who is new, compares, and asks for searches, for a re-search and for links, whichever is behind.
      if (!(await this.coverage.state(tx)).complete)
        wanted.push({ kind: 'matching.delta', subjectId: 'all' });
      if (await duplicatesBehind(tx.em)) wanted.push({ kind: 'matching.duplicates', subjectId: 'all' });
      const asked: WorkKind[] = [];
      for (const { kind, subjectId } of wanted) {
        const known = await this.work.find(tx, kind, subjectId);
        // What failed for good is a person's to look at.
        if (known?.status === 'failed') continue;
        if (await this.work.ensure(tx, kind, subjectId)) asked.push(kind);
      }
      return asked;
    });
  }
}
