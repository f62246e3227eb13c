import { MAX_HITS } from '../hit-finder.js';
import type { Survivors } from '@homeward/judging';

/** The answer of one shard, or of all together, for one family. */
export type FamilyAnswer =
  /** The survivors; null when there are none or the family is not searchable. */
  | { readonly passed: Survivors | null }
  /** The family has other profiles or another version now. */
  | { readonly changed: true }
  /** The family cannot be computed; the text of the error. */
  | { readonly failed: string }
  /** Too many survivors of a screen: all rows must be scored, so that the best are kept. */
  | { readonly tooMany: true };

/** The answer of one shard, or of all together. */
export interface ShardAnswer {
  /** Living persons of the requested rows. */
  readonly compared: number;
  /** Living persons of these rows and of all before. */
  readonly alive: number;
  /** In the order of the request. */
  readonly families: readonly FamilyAnswer[];
}

const NO_SURVIVORS: Survivors = { rows: [], scores: [], passed: 0, scanned: false };

/**
 * Joins the answers of all shards into that of one index: the same rows, scores and counts, for any order
 * of the shards.
 */
export function joinAnswers(answers: readonly ShardAnswer[]): ShardAnswer {
  const sum = (count: (answer: ShardAnswer) => number): number =>
    answers.reduce((total, answer) => total + count(answer), 0);
  return {
    compared: sum(({ compared }) => compared),
    alive: sum(({ alive }) => alive),
    families: (answers[0]?.families ?? []).map((_, i) =>
      joinFamily(answers.map(({ families }) => families[i]!)),
    ),
  };
}

function joinFamily(parts: readonly FamilyAnswer[]): FamilyAnswer {
  const passed: (Survivors | null)[] = [];
  for (const part of parts) {
    if (!('passed' in part)) return part;
    passed.push(part.passed);
  }
  if (passed.every((one) => one === null)) return { passed: null };
  const all = passed.map((one) => one ?? NO_SURVIVORS);
  const count = all.reduce((total, one) => total + one.passed, 0);
  const scanned = all.every((one) => one.scanned);
  // A single index that finds more than it keeps scores all rows; so all shards must do it, not only those that found many.
  if (!scanned && (count > MAX_HITS || all.some((one) => one.scanned))) return { tooMany: true };
  const best = all.flatMap(({ rows, scores }) => rows.map((row, i) => ({ row, score: scores[i]! })));
  best.sort((x, y) => y.score - x.score || x.row - y.row);
  best.length = Math.min(best.length, MAX_HITS);
  const rows = best.map(({ row }) => row);
  return { passed: { rows, scores: best.map(({ score }) => score), passed: count, scanned } };
}
