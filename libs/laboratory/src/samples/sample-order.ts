import { registryKeyOf, type SampleDraft } from './sample-draft.js';
import type { Registry } from './registry.js';

/** A sample of the file with the number under which it is stored. */
export interface OrderedSample {
  /** Place among the samples of the file. */
  readonly sample: number;
  /** The same for all samples of one donor. */
  readonly number: number;
}

/**
 * The order in which samples are judged and stored: controls, ladders and unknown samples first, because they may speak
 * against a whole plate; then donors' samples in the order of the file, those of one donor together.
 */
export function sampleOrder(drafts: readonly SampleDraft[], registry: Registry): OrderedSample[] {
  const others: number[] = [];
  const byDonor = new Map<string, number[]>();
  drafts.forEach((draft, sample) => {
    if (draft.kind !== 'sample') {
      others.push(sample);
      return;
    }
    // Without a donor it is a group of its own.
    const donor = registry.get(registryKeyOf(draft))?.donorId ?? String(sample);
    const own = byDonor.get(donor);
    if (own) own.push(sample);
    else byDonor.set(donor, [sample]);
  });
  const groups = [...others.map((sample) => [sample]), ...byDonor.values()];
  return groups.flatMap((group, number) => group.map((sample) => ({ sample, number })));
}
