import { MAX_HITS } from '../finder.js';
import type { Passed } from '@homeward/judging';

/** What one shard, or all of them, say of one family. */
export type FamilyAnswer =
  /** Who passes; null when nobody does or the family is not searchable. */
  | { readonly passed: Passed | null }
  /** Other profiles, or another version of the family, stand there now. */
  | { readonly changed: true }
  /** It cannot be computed; the text is the error's. */
  | { readonly failed: string }
  /** Too many for a screen: everybody has to be scored, so that the best are kept. */
  | { readonly tooMany: true };

/** The answer of a shard, or of all of them. */
export interface ShardAnswer {
  /** Living persons of the rows asked for. */
  readonly compared: number;
  /** Living persons of these rows and of all before. */
  readonly alive: number;
  /** In the order of the question. */
  readonly families: readonly FamilyAnswer[];
}

const NOBODY: Passed = { rows: [], scores: [], passed: 0, scanned: false };

/**
 * The answers of all shards as that of one index: the same rows, the same scores, the same counts, whatever the order
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
  const passed: (Passed | null)[] = [];
  for (const part of parts) {
    if (!('passed' in part)) return part;
    passed.push(part.passed);
  }
  if (passed.every((one) => one === null)) return { passed: null };
  const all = passed.map((one) => one ?? NOBODY);
  const count = all.reduce((total, one) => total + one.passed, 0);
  const scanned = all.every((one) => one.scanned);
  // One index that finds more than it keeps scores everybody; so must all shards, and not those alone that found many.
  if (!scanned && (count > MAX_HITS || all.some((one) => one.scanned))) return { tooMany: true };
  const best = all.flatMap(({ rows, scores }) => rows.map((row, i) => ({ row, score: scores[i]! })));
  best.sort((x, y) => y.score - x.score || x.row - y.row);
  best.length = Math.min(best.length, MAX_HITS);
  const rows = best.map(({ row }) => row);
  return { passed: { rows, scores: best.map(({ score }) => score), passed: count, scanned } };
}
