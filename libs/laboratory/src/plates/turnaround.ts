import { workingDaysBetween } from './working-days.js';

/** What happens to a specimen in the laboratory, in this order. */
export const MILESTONES = ['received', 'plated', 'run', 'imported', 'approved'] as const;
export type Milestone = (typeof MILESTONES)[number];

/** From one milestone to the next, and all of it. */
export const TURNAROUND_STEPS = ['plated', 'run', 'imported', 'approved', 'whole'] as const;
export type TurnaroundStep = (typeof TURNAROUND_STEPS)[number];

/** How long a step may take, in working days; a sample that waits longer is on the list. Set by the founders, to be agreed with each laboratory. */
export const TARGET_DAYS: Readonly<Record<TurnaroundStep, number>> = {
  plated: 3,
  run: 2,
  imported: 1,
  approved: 2,
  whole: 7,
};

/** When a specimen came to each milestone; null: not yet. */
export type Passage = Readonly<Record<Milestone, Date | null>>;

export interface StepTimes {
  readonly step: TurnaroundStep;
  readonly count: number;
  /** In working days; null without any specimen. */
  readonly median: number | null;
  readonly ninetieth: number | null;
  readonly target: number;
}

/** Median and 90th percentile of each step over specimens that have taken it. */
export function turnaround(passages: readonly Passage[]): StepTimes[] {
  return TURNAROUND_STEPS.map((step) => {
    const days = passages.flatMap((passage) => daysOf(passage, step) ?? []).sort((a, b) => a - b);
    return {
      step,
      count: days.length,
      median: percentile(days, 0.5),
      ninetieth: percentile(days, 0.9),
      target: TARGET_DAYS[step],
    };
  });
}

function daysOf(passage: Passage, step: TurnaroundStep): number | null {
  const from = passage[step === 'whole' ? 'received' : before(step)];
  const to = passage[step === 'whole' ? 'approved' : step];
  // A step that was skipped or taken out of order is no time of that step.
  return from && to && to >= from ? workingDaysBetween(from, to) : null;
}

function before(milestone: Exclude<TurnaroundStep, 'whole'>): Milestone {
  return MILESTONES[MILESTONES.indexOf(milestone) - 1]!;
}

/**
 * The smallest value that at least this share of the values does not exceed (nearest rank).
 * @param sorted ascending
 */
export function percentile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

export interface Waiting {
  /** What it waits for. */
  readonly step: Exclude<TurnaroundStep, 'whole'>;
  readonly since: Date;
  readonly days: number;
  /** Working days beyond the target. */
  readonly late: number;
}

/** What a specimen waits for now, and for how long; null when nothing is left to do. */
export function waitingFor(passage: Passage, now: Date): Waiting | null {
  if (passage.approved) return null;
  const reached = MILESTONES.findLastIndex((milestone) => passage[milestone] !== null);
  if (reached < 0) return null;
  const since = passage[MILESTONES[reached]!]!;
  const step = MILESTONES[reached + 1] as Waiting['step'];
  const days = workingDaysBetween(since, now);
  return { step, since, days, late: days - TARGET_DAYS[step] };
}
