import type { HitSummary } from '@homeward/hits';
import { hitOfCase, registerTrio, type HitWish } from './found-hit.js';
import type { Scene } from './scene.js';

/** What the tests of reviews and verifications plant most often, and how many of each one file plants. */
const PREPARED: readonly (readonly [HitWish, number])[] = [
  [{}, 10],
  [{ sameDistrict: true }, 6],
  [{ sameDistrict: true, birthYear: 1990 }, 9],
  [{ birthYear: 1990 }, 3],
];

/** Hits that a copied scene holds, by wish, in the order in which they are given out. */
export interface PreparedHits {
  readonly hits: Readonly<Record<string, HitSummary[]>>;
  /** How many families are registered. */
  readonly families: number;
}

export const NOTHING_PREPARED: PreparedHits = { hits: {}, families: 0 };

/** Equal for wishes that ask for the same. */
export function wishKey({
  sameDistrict = false,
  birthYear = 1995,
  urgent = false,
  relatives,
}: HitWish): string {
  return JSON.stringify([sameDistrict, birthYear, urgent, relatives ?? null]);
}

/** Registers all families first: one search then finds all of their hits. */
export async function prepareHits(scene: Scene): Promise<PreparedHits> {
  const cases: { key: string; caseId: string }[] = [];
  for (const [wish, count] of PREPARED)
    for (let n = 0; n < count; n++)
      cases.push({ key: wishKey(wish), caseId: await registerTrio(scene, cases.length + 1, wish) });
  await scene.settle();
  const hits: Record<string, HitSummary[]> = {};
  for (const { key, caseId } of cases) (hits[key] ??= []).push(await hitOfCase(scene, caseId));
  return { hits, families: cases.length };
}
