import type { KinshipPolicy } from '@homeward/policy';
import { Injectable } from '@nestjs/common';
import { type CaseSearch, type Family, type NotSearchable, searchedFamilyOf } from '@homeward/judging';
import { LRUCache } from 'lru-cache';
import { prepare, type PreparedFamily } from './scan-tables.js';

/** Questions kept whole for families that were asked about just now; one is some tens of kilobytes. */
const KEPT = 200;

export type PreparedResult = { ok: true; prepared: PreparedFamily } | NotSearchable;

/** Prepares families for searching. Keeps recent ones while their profiles are the same. */
@Injectable()
export class PreparedFamilies {
  /** By search and the profiles compared. */
  private readonly kept = new LRUCache<string, PreparedResult>({ max: KEPT });

  of(search: CaseSearch, family: Family, policy: KinshipPolicy): PreparedResult {
    const key = keyOf(search, family);
    let prepared = this.kept.get(key);
    if (!prepared) this.kept.set(key, (prepared = this.make(family, policy)));
    return prepared;
  }

  private make(family: Family, policy: KinshipPolicy): PreparedResult {
    const result = searchedFamilyOf(family, policy);
    return result.ok ? { ok: true, prepared: prepare(result.searched) } : result;
  }
}

/** Cache key of a family: equal while its profiles are equal. */
export function keyOf(search: CaseSearch, family: Family): string {
  const profiles = family.members.filter((member) => member.genotypes).map((member) => member.profileId);
  return [search.id, ...profiles].join(' ');
}
