// @ts-check
import { BaseSequencer } from 'vitest/node';

/**
 * The files that take longest, measured alone on two cores (decision 0016). They begin first, so that both workers end
 * together; a clone has no times of an earlier run.
 */
const LONGEST = [
  'browser/main-job',
  'matching/shards',
  'faults/sharded-workers',
  'cli/start',
  'faults/restarted-database',
  'browser/forms',
  'faults/killed-worker',
  'faults/turned-clock',
  'faults/disturbed-worker',
  // Makes the scene with open hits, which the other would wait for.
  'verification/tasks',
  'matching/links',
  'cli/homeward',
  'browser/intake',
  'verification/second-blood',
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
