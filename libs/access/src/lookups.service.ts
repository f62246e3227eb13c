import { Audit } from '@homeward/audit';
import { CONFIG, type Config, type LookupKind, newId, type Tx } from '@homeward/platform';
import { Inject, Injectable } from '@nestjs/common';
import { LookupLimitReached } from './access.errors.js';

/** The day in the programme's zone, which is the parameter of this number. */
const today = (parameter: number): string => `(now() AT TIME ZONE $${parameter})::date`;

/** A refused look-up as it was counted. */
export interface CountedLookup {
  /** Of the account's day; what a message about it names. */
  readonly id: string;
  readonly count: number;
  readonly limit: number;
}

/**
 * Look-ups beyond the caller's scope: registering a person tells whether the ID number is known anywhere, scanning a tube
 * whether another point has it. That is needed for the work, and must not become a way to ask about people.
 */
@Injectable()
export class Lookups {
  constructor(
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * To be called before a look-up is made.
   * @throws LookupLimitReached, independent of the answer
   */
  async recordLookup(tx: Tx, kind: LookupKind): Promise<void> {
    const { accountId, lookups } = tx.actor;
    lookups?.push(kind);
    if (accountId === null) return;
    const rows = await tx.em.query<{ count: number }[]>(
      `SELECT count FROM lookup_count WHERE account_id = $1 AND kind = $2 AND day = ${today(3)}`,
      [accountId, kind, this.config.timeZone],
    );
    if ((rows[0]?.count ?? 0) >= this.config.lookupsPerDay) throw new LookupLimitReached(kind);
  }

  /** Records a look-up whose request was refused, in its own transaction: the refused one left nothing. */
  async refused(tx: Tx, kind: LookupKind, code: string): Promise<CountedLookup> {
    const rows = await tx.em.query<{ id: string; count: number }[]>(
      `INSERT INTO lookup_count (id, account_id, kind, day, count) VALUES ($1, $2, $3, ${today(4)}, 1)
       ON CONFLICT (account_id, kind, day) DO UPDATE SET count = lookup_count.count + 1 RETURNING id, count`,
      [newId(), tx.actor.accountId, kind, this.config.timeZone],
    );
    const [row] = rows;
    if (!row) throw new Error('An upsert returned no row');
    await this.audit.record(tx, {
      action: 'lookup.refused',
      subjectType: 'refusal',
      subjectId: kind,
      data: { code, today: row.count },
    });
    return { ...row, limit: this.config.lookupsPerDay };
  }
}
