import { type Tx, Work } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { OtherSearches } from '@homeward/hits';
import { unjoinOthers } from './case-search.queries.js';

@Injectable()
export class RepeatedSearches implements OtherSearches {
  constructor(private readonly work: Work) {}

  async repeat(tx: Tx, caseId: string, missingKey: string): Promise<void> {
    if (await unjoinOthers(tx.em, caseId, missingKey)) await this.work.request(tx, 'matching.case', caseId);
  }
}
