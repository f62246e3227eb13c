// @ts-check
import { BaseSequencer } from 'vitest/node';

/**
 * The files that take longest, measured in a whole run on two cores (decision 0016). They begin first, so that both
 * workers end together; a clone has no times of an earlier run. Faults, which also wait, run beside what computes.
 */
const LONGEST = [
  'browser/main-job',
  'cli/start',
  'faults/sharded-workers',
  'browser/forms',
  'faults/killed-worker',
  // Makes the scene with open hits, which others would wait for.
  'verification/tasks',
  'faults/restarted-database',
  'matching/shards',
  'faults/disturbed-worker',
  'main-job/http',
  'browser/review',
  'faults/turned-clock',
  'cli/homeward',
  'browser/intake',
  'security/endpoints',
  'faults/full-disk',
  'matching/links',
  'browser/policies',
];

const rank = (/** @type {{ moduleId: string }} */ { moduleId }) => {
  const place = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.spec.ts`));
  return place < 0 ? LONGEST.length : place;
};

export class LongestFirst extends BaseSequencer {
  /** @override @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const others = await super.sort(files);
    return others.toSorted((a, b) => rank(a) - rank(b));
  }
}
