import { Injectable, Logger } from '@nestjs/common';
import { Proof, type Mended } from '@homeward/searching/worker';
import { Db } from '@homeward/platform';

/** Proves now and then that every published person has a row of the index; one worker at a time. */
@Injectable()
export class CoverageProof {
  private readonly log = new Logger(CoverageProof.name);

  constructor(
    private readonly db: Db,
    private readonly proof: Proof,
  ) {}

  /** What had to be mended; `null` when another worker is at it. */
  async sweep(): Promise<Mended | null> {
    const done = await this.db.withLock('matching.proof', () => this.mendAll());
    return done && done.result;
  }

  private async mendAll(): Promise<Mended> {
    const total = await this.proof.mendAll();
    if (total.numbered + total.killed > 0)
      this.log.error(`the index lacked ${total.numbered} persons and had ${total.killed} too many; mended`);
    return total;
  }
}
