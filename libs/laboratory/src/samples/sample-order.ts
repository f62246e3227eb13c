import { registryKeyOf, type SampleDraft } from './sample-draft.js';
import type { Registry } from './registry.js';

/** The samples of a file in order, each with the number under which it is stored. */
export interface SampleOrder {
  /** Places among the samples of the file. */
  readonly samples: Uint32Array;
  /** The same for all samples of one donor; rising. */
  readonly numbers: Uint32Array;
}

/**
 * The order in which samples are judged and stored: controls, ladders and unknown samples first, because they may speak
 * against a whole plate; then donors' samples in the order of the file, those of one donor together.
 */
export function sampleOrder(drafts: readonly SampleDraft[], registry: Registry): SampleOrder {
  const groupOf = new Uint32Array(drafts.length);
  let groups = 0;
  drafts.forEach(({ kind }, sample) => {
    if (kind !== 'sample') groupOf[sample] = groups++;
  });
  const byDonor = new Map<string, number>();
  drafts.forEach((draft, sample) => {
    if (draft.kind !== 'sample') return;
    const donorId = registry.get(registryKeyOf(draft))?.donorId ?? null;
    // Without a donor it is a group of its own.
    const group = (donorId === null ? undefined : byDonor.get(donorId)) ?? groups++;
    if (donorId !== null) byDonor.set(donorId, group);
    groupOf[sample] = group;
  });
  return inGroups(groupOf, groups);
}

/** Counting sort: samples of a group stay in their order. */
function inGroups(groupOf: Uint32Array, groups: number): SampleOrder {
  const next = new Uint32Array(groups + 1);
  for (const group of groupOf) next[group + 1]!++;
  for (let group = 0; group < groups; group++) next[group + 1]! += next[group]!;
  const samples = new Uint32Array(groupOf.length);
  const numbers = new Uint32Array(groupOf.length);
  groupOf.forEach((group, sample) => {
    const place = next[group]!++;
    samples[place] = sample;
    numbers[place] = group;
  });
  return { samples, numbers };
}
