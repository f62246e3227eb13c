import { firstOf, NotFound, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { caseCoverageRows, coverageRow, type CaseCoverageRow } from './coverage.queries.js';

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
  /** Later persons of these rows whose comparison failed; it is tried again. */
  readonly linksSetAside: number;
  /** Persons above a threshold beyond the largest number of links one person may raise. */
  readonly linksLeftOut: number;
  /** Pieces of work that end their process, or fail, each time: they wait for a system administrator. */
  readonly workSetAside: number;
  readonly casesActive: number;
  readonly casesJoined: number;
  readonly casesNotSearchable: number;
  /** Age of the oldest pair that is not compared; null when there is none. */
  readonly oldestUncomparedSeconds: number | null;
  readonly policyVersion: number;
  /** When the index was last proved to hold exactly the published persons. */
  readonly provedAt: string | null;
}

/** How far the search for one missing member is. */
export interface MemberCoverage {
  readonly missingKey: string;
  readonly status: 'joined' | 'pending' | 'running' | 'not_searchable' | 'none';
  readonly personsCompared: number;
  readonly joinedAt: string | null;
  readonly notSearchableCode: string | null;
  /** Codes of the relatives whose typing contradicts their declared relation, the strongest first. */
  readonly contradicting: readonly string[];
  /** Candidates beyond the largest number of hits one search may raise. */
  readonly hitsLeftOut: number;
}

/** How far the search of one case is. */
export interface CaseCoverage extends Omit<MemberCoverage, 'missingKey'> {
  readonly version: number;
  /** One entry each when several members are missing; else empty. */
  readonly members: readonly MemberCoverage[];
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
      row.linksSetAside === 0 &&
      row.workSetAside === 0 &&
      row.unreadChanges === 0;
    return {
      complete,
      personsIndexed: row.head,
      personsAlive: row.alive,
      head: row.head,
      cursor: row.cursor,
      linksCursor: row.linksCursor,
      linksSetAside: row.linksSetAside,
      linksLeftOut: row.linksLeftOut,
      workSetAside: row.workSetAside,
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
 * The coverage of one case; `none` when it is not searched because it is not open. Of several missing members the one
 * who is furthest behind speaks for the case.
 * @throws NotFound also for a case outside the actor's scope
 */
export async function coverageOfCase(tx: Tx, caseId: string): Promise<CaseCoverage> {
  const rows = await caseCoverageRows(tx.em, caseId);
  const members = rows.map(memberCoverage);
  const behind = BEHIND_FIRST.map((status) => members.find((member) => member.status === status));
  const slowest = behind.find((member) => member !== undefined);
  if (!slowest) throw new NotFound('case', caseId);
  const { status, personsCompared, joinedAt } = slowest;
  return {
    ...{ status, personsCompared, joinedAt },
    version: firstOf(rows).version,
    hitsLeftOut: members.reduce((sum, { hitsLeftOut }) => sum + hitsLeftOut, 0),
    notSearchableCode: members.find((member) => member.notSearchableCode !== null)?.notSearchableCode ?? null,
    contradicting: [...new Set(members.flatMap(({ contradicting }) => contradicting))],
    members: members.length > 1 ? members : [],
  };
}

/** A case is joined when a member is joined and none waits. */
const BEHIND_FIRST: readonly MemberCoverage['status'][] = [
  'none',
  'pending',
  'running',
  'joined',
  'not_searchable',
];

function memberCoverage(row: CaseCoverageRow): MemberCoverage {
  const { missingKey, leftOut: hitsLeftOut } = row;
  const common = {
    missingKey,
    hitsLeftOut,
    personsCompared: 0,
    joinedAt: null,
    notSearchableCode: null,
    contradicting: [],
  };
  if (row.caseStatus !== 'open') return { ...common, status: 'none' };
  switch (row.status) {
    case 'joined': {
      const joinedAt = row.joinedAt?.toISOString() ?? null;
      const personsCompared = Math.max(row.compared, row.comparedByNow);
      return { ...common, status: 'joined', joinedAt, personsCompared };
    }
    case 'not_searchable':
      return {
        ...common,
        status: 'not_searchable',
        notSearchableCode: row.code,
        contradicting: row.contradicting,
      };
    case 'running':
      return { ...common, status: 'running' };
    case 'superseded':
    case null:
      return { ...common, status: 'pending' };
  }
}
