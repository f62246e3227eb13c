/** Everything the worker can be asked to do; libs/pipeline/src/pipeline.ts names the one handler of each. */
export const WORK_KINDS = [
  /** subject: import batch. Parses the file, stores rows and samples with their verdicts. */
  'import.validate',
  /** subject: import batch. Turns accepted samples into typings and profiles. */
  'import.apply',
  /** subject: import batch. Lets samples go, or refuses them, after a decision that speaks of many. */
  'import.settle',
  /** subject: exchange. Makes the file of a request that was approved. */
  'exchange.produce',
  /** subject: donor. Publishes or withdraws the donor's profile after a change of consent. */
  'profile.consent',
  /** subject: donor. Has a person of unknown origin compared again after a correction of sex or birth year. */
  'profile.corrected',
  /** subject: `all`. Numbers new persons and compares them with every joined case. */
  'matching.delta',
  /** subject: case. Compares one family with every person, then joins it. */
  'matching.case',
  /** subject: `all`. Searches every case that waits for it, many at a time: after a change of policy. */
  'matching.research',
  /** subject: `all`, or a profile set aside. Compares persons of unknown origin among themselves. */
  'matching.links',
  /** subject: `all`. Compares relatives among themselves for identity: the same person registered twice. */
  'matching.duplicates',
  /** subject: hit. Writes the report, the district's tasks and the messages of a confirmed hit. */
  'hit.notify',
  /** subject: what-if. Compares every open case under changed rules, and stores no hit. */
  'policy.whatif',
  /** subject: calibration run. Simulates families under one version of the policy. */
  'calibration.run',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/**
 * Work that also does what was requested while it ran. Asked for again it goes on, and runs once more afterwards;
 * stopped each time, it would never come to its end while much arrives.
 */
export const CONTINUOUS: ReadonlySet<WorkKind> = new Set<WorkKind>([
  'matching.delta',
  'matching.links',
  'matching.duplicates',
]);
