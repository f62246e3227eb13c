import type { HitSummary } from '@homeward/hits';
import { answer, apiClient } from '@homeward/testing';
import { registerFamily, sampleFamilies, type Family, type HitWish } from './found-hit.js';
import { secondBloodOfAll } from './second-blood.js';
import { codeFor, giveOpinions, type Scene } from './scene.js';

/** Found; agreed on, with its districts told and second blood ordered; the same, and second blood agrees. */
export type Stage = 'open' | 'notified' | 'retested';

/** A child of eight or nine years, whose guardian decides. */
export const CHILD_BIRTH_YEAR = new Date().getFullYear() - 9;

/** What the tests of reviews and verifications need most often, and how many of each one file takes. */
const PREPARED: readonly (readonly [Stage, HitWish, number])[] = [
  ['open', {}, 12],
  ['open', { sameDistrict: true }, 1],
  ['open', { birthYear: 1990 }, 1],
  ['notified', {}, 8],
  ['notified', { sameDistrict: true }, 3],
  ['notified', { sameDistrict: true, urgent: true }, 1],
  ['notified', { sameDistrict: true, birthYear: 1990 }, 1],
  ['notified', { birthYear: 1990 }, 1],
  ['retested', {}, 1],
  ['retested', { sameDistrict: true }, 2],
  ['retested', { sameDistrict: true, birthYear: 1990 }, 8],
  ['retested', { birthYear: 1990 }, 2],
  ['retested', { birthYear: CHILD_BIRTH_YEAR }, 1],
];

/** Hits that a copied scene holds, by stage and wish, in the order in which they are given out. */
export interface PreparedHits {
  readonly hits: Readonly<Record<string, HitSummary[]>>;
  /** How many families are registered. */
  readonly families: number;
}

export const NOTHING_PREPARED: PreparedHits = { hits: {}, families: 0 };

/** Equal for stages and wishes that ask for the same. */
export function wishKey(stage: Stage, wish: HitWish): string {
  const { sameDistrict = false, birthYear = 1995, urgent = false, relatives = null } = wish;
  return JSON.stringify([stage, sameDistrict, birthYear, urgent, relatives]);
}

/**
 * Registers all families first: one search then finds all of their hits, and one batch holds all second blood. Hits are
 * given as they were when they were found.
 */
export async function prepareHits(scene: Scene): Promise<PreparedHits> {
  const { offices } = scene;
  const wanted: { stage: Stage; key: string; family: Family }[] = [];
  await offices.run(async (tx) => {
    for (const [stage, wish, count] of PREPARED)
      for (let n = 0; n < count; n++) {
        const family = await registerFamily(offices, tx, wanted.length + 1, wish);
        wanted.push({ stage, key: wishKey(stage, wish), family });
      }
    await sampleFamilies(
      offices,
      tx,
      wanted.map(({ family }) => family),
    );
  });
  await scene.settle();
  const found = await hitsByCase(scene);
  const hits: Record<string, HitSummary[]> = {};
  const reached: Record<Stage, HitSummary[]> = { open: [], notified: [], retested: [] };
  for (const { stage, key, family } of wanted) {
    const hit = found.get(family.caseId);
    if (!hit) throw new Error(`no hit of case ${family.caseId}`);
    (hits[key] ??= []).push(hit);
    reached[stage].push(hit);
  }
  for (const hit of [...reached.notified, ...reached.retested]) await giveOpinions(scene, hit, codeFor(hit));
  await scene.settle();
  await secondBloodOfAll(scene, reached.retested);
  return { hits, families: wanted.length };
}

/** @throws Error when a case has several hits */
async function hitsByCase(scene: Scene): Promise<Map<string, HitSummary>> {
  const analyst = apiClient(await scene.as('analyst'));
  const { items } = await answer(analyst.GET('/hits', { params: { query: { limit: 200 } } }));
  const byCase = new Map(items.map((hit) => [hit.caseId, hit]));
  if (byCase.size !== items.length) throw new Error(`${items.length} hits of ${byCase.size} cases`);
  return byCase;
}
