import { NotFound, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { caseCoverageRow, coverageRow } from './coverage.queries.js';

/**
 * Whether every open, searchable family is compared with every person of unknown origin, and these among themselves.
 */
export interface CoverageState {
  readonly complete: boolean;
  /** Persons ever numbered, and those of them still to be found. */
  readonly personsIndexed: number;
  readonly personsAlive: number;
  readonly head: number;
  readonly cursor: number;
  /** Persons compared among themselves under the policy in force: every pair of rows [0, linksCursor). */
  readonly linksCursor: number;
  /** Persons above a threshold beyond the largest number of links one person may raise. */
  readonly linksLeftOut: number;
  readonly casesActive: number;
  readonly casesJoined: number;
  readonly casesNotSearchable: number;
  /** Age of the oldest pair that is not compared; null when there is none. */
  readonly oldestUncomparedSeconds: number | null;
  readonly policyVersion: number;
  /** When the index was last found to hold every published person and nobody else. */
  readonly provedAt: string | null;
}

/** How far the search of one case is. */
export interface CaseCoverage {
  readonly version: number;
  readonly status: 'joined' | 'pending' | 'running' | 'not_searchable' | 'none';
  readonly personsCompared: number;
  readonly joinedAt: string | null;
  readonly notSearchableCode: string | null;
  /** Candidates beyond the largest number of hits one search may raise. */
  readonly hitsLeftOut: number;
}

/** Proves, rather than assumes, that nothing is left uncompared. */
@Injectable()
export class Coverage {
  /** Policy version 0 when none is in force. */
  async state(tx: Tx): Promise<CoverageState> {
    const row = await coverageRow(tx.em);
    const complete =
      row.policyVersion !== null &&
      row.active === row.joined &&
      row.cursor === row.head &&
      row.linksCursor === row.head &&
      row.unreadChanges === 0;
    return {
      complete,
      personsIndexed: row.head,
      personsAlive: row.alive,
      head: row.head,
      cursor: row.cursor,
      linksCursor: row.linksCursor,
      linksLeftOut: row.linksLeftOut,
      casesActive: row.active,
      casesJoined: row.joined,
      casesNotSearchable: row.notSearchable,
      oldestUncomparedSeconds: complete || row.oldestSeconds === null ? null : Math.max(0, row.oldestSeconds),
      policyVersion: row.policyVersion ?? 0,
      provedAt: row.provedAt?.toISOString() ?? null,
    };
  }
}

/**
 * The coverage of one case; `none` when it is not searched because it is not open.
 * @throws NotFound also for a case outside the actor's scope
 */
export async function coverageOfCase(tx: Tx, caseId: string): Promise<CaseCoverage> {
  const row = await caseCoverageRow(tx.em, caseId);
  if (!row) throw new NotFound('case', caseId);
  const common = { version: row.version, hitsLeftOut: row.leftOut, joinedAt: null, notSearchableCode: null };
  if (row.caseStatus !== 'open') return { ...common, status: 'none', personsCompared: 0 };
  switch (row.status) {
    case 'joined': {
      const joinedAt = row.joinedAt?.toISOString() ?? null;
      return {
        ...common,
        status: 'joined',
        joinedAt,
        personsCompared: Math.max(row.compared, row.comparedByNow),
      };
    }
    case 'not_searchable':
      return { ...common, status: 'not_searchable', personsCompared: 0, notSearchableCode: row.code };
    case 'running':
      return { ...common, status: 'running', personsCompared: 0 };
    case 'superseded':
    case null:
      return { ...common, status: 'pending', personsCompared: 0 };
  }
}
