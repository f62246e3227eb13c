import type { KinshipPolicy } from '@homeward/policy';
import { Injectable } from '@nestjs/common';
import { type CaseSearch, type Family, type NotSearchable, questionOf } from '@homeward/judging';
import { LRUCache } from 'lru-cache';
import { prepare, type PreparedQuestion } from './scan-tables.js';

/** Questions kept whole for families that were asked about just now; one is some tens of kilobytes. */
const KEPT = 200;

export type Prepared = { ok: true; prepared: PreparedQuestion } | NotSearchable;

/** Families as questions. Recently asked ones are kept, as long as the same profiles stand behind them. */
@Injectable()
export class PreparedQuestions {
  /** By search and the profiles compared. */
  private readonly kept = new LRUCache<string, Prepared>({ max: KEPT });

  of(search: CaseSearch, family: Family, policy: KinshipPolicy): Prepared {
    const key = keyOf(search, family);
    let prepared = this.kept.get(key);
    if (!prepared) this.kept.set(key, (prepared = this.make(family, policy)));
    return prepared;
  }

  private make(family: Family, policy: KinshipPolicy): Prepared {
    const asked = questionOf(family, policy);
    return asked.ok ? { ok: true, prepared: prepare(asked.question) } : asked;
  }
}

/** The same for as long as the same profiles stand behind a search. */
export function keyOf(search: CaseSearch, family: Family): string {
  const profiles = family.members.filter((member) => member.genotypes).map((member) => member.profileId);
  return [search.id, ...profiles].join(' ');
}
