import { Coverage } from '@homeward/searching';
import { Hits, type HitSummary } from '@homeward/hits';
import { Db, systemActor } from '@homeward/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { FamilyShape } from './scenario.js';
import type { GroundTruth } from './load.js';

export interface DemoResult {
  /** Profiles in the database: relatives and persons of unknown origin. */
  readonly profiles: number;
  readonly cases: number;
  /** Missing children who are among the persons of unknown origin. */
  readonly planted: number;
  readonly found: number;
  readonly missed: number;
  /** Hits that pair a family with a person who is not its child. */
  readonly falseHits: number;
  readonly coverage: { readonly complete: boolean; readonly pairs: number };
  readonly seconds: number;
  readonly byFamily: Record<string, { planted: number; found: number }>;
}

/** Compares the hits in the database with what was planted. */
export async function scoreDemonstration(
  context: INestApplicationContext,
  planted: GroundTruth,
  seconds: number,
): Promise<DemoResult> {
  const db = context.get(Db);
  const hits = await allHits(context, db);
  const state = await db.run(systemActor, (tx) => context.get(Coverage).state(tx));
  const personOf = new Map(planted.persons.map((person) => [person.donorId, person.familyIndex]));
  const caseIndex = new Map(planted.families.map(({ caseId }, index) => [caseId, index]));
  const isTrue = (hit: HitSummary): boolean => personOf.get(hit.personDonorId) === caseIndex.get(hit.caseId);
  const found = new Set(hits.filter(isTrue).map((hit) => hit.caseId));

  const byFamily: Record<string, { planted: number; found: number }> = {};
  for (const { family, caseId } of planted.families) {
    if (!family.hidden) continue;
    const line = (byFamily[family.shape satisfies FamilyShape] ??= { planted: 0, found: 0 });
    line.planted += 1;
    if (found.has(caseId)) line.found += 1;
  }
  const total = Object.values(byFamily).reduce((sum, line) => sum + line.planted, 0);
  return {
    profiles: planted.profiles,
    cases: planted.families.length,
    planted: total,
    found: found.size,
    missed: total - found.size,
    falseHits: hits.filter((hit) => !isTrue(hit)).length,
    coverage: { complete: state.complete, pairs: state.casesJoined * state.personsAlive },
    seconds,
    byFamily,
  };
}

async function allHits(context: INestApplicationContext, db: Db): Promise<HitSummary[]> {
  const all: HitSummary[] = [];
  let after: string | undefined;
  do {
    const page = await db.run(systemActor, (tx) =>
      context.get(Hits).list(tx, { limit: 200, ...(after ? { after } : {}) }),
    );
    all.push(...page.items);
    after = page.next ?? undefined;
  } while (after);
  return all;
}
