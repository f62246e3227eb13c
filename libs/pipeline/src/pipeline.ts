import { Injectable } from '@nestjs/common';
import type { OnGivenUp, WorkHandler, WorkKind } from '@homeward/platform';
import { ExchangeProducer, Imports, ImportSettlement, PlateReturns, Profiles } from '@homeward/laboratory';
import { Calibrator, WhatIfRunner } from '@homeward/trials/worker';
import { Matcher } from '@homeward/searching/worker';
import { LinkSearcher } from '@homeward/links/worker';
import { DuplicateSearcher } from '@homeward/duplicates/worker';
import { Consequences } from './consequences.js';
import { Notices } from './notices.js';

/**
 * The whole pipeline: which work leads to which handler. A kind without a handler does not compile, and a kind has
 * one handler only. What each handler asks for next is the arrow below it.
 *
 *   import.validate   a file becomes rows and samples with verdicts           (then a person approves)
 *                     plates that it names have come back
 *   import.apply      samples become typings and profiles                     → matching.delta, matching.case, matching.duplicates
 *                     second blood of a hit is compared with the first        → hit.notify
 *   import.settle     samples go or are refused after a decision on a plate   → import.apply, where the batch was approved
 *   exchange.produce  profiles that two people let go become a file            (then one of them downloads it)
 *   profile.consent   consent given or withdrawn: publish or withdraw         → matching.delta, matching.case, matching.duplicates
 *                     hits of a withdrawn one are stopped                     → hit.notify
 *   profile.corrected another sex or birth year: the person is compared again  → matching.delta
 *   matching.delta    new persons against every joined family                 → hits, matching.links
 *   matching.case     one family against every person, then it joins          → hits
 *   matching.research many families against every person, after a change of policy → hits
 *   matching.links    persons of unknown origin among themselves              → links
 *   matching.duplicates relatives among themselves, for identity alone        (then a lead decides)
 *   hit.notify        a confirmed hit becomes report, tasks and messages      (then second blood, then a visit)
 *   policy.whatif     every open case under changed rules, dry                (then a lead puts them in force, or not)
 *   calibration.run   simulated families under the policy in force            (then a lead reads the curves)
 */
@Injectable()
export class Pipeline {
  readonly handlers: Readonly<Record<WorkKind, WorkHandler>>;
  /** What is marked when its work fails for good. */
  readonly givenUp: OnGivenUp;

  constructor(
    imports: Imports,
    settlement: ImportSettlement,
    profiles: Profiles,
    plates: PlateReturns,
    exchanges: ExchangeProducer,
    matcher: Matcher,
    links: LinkSearcher,
    duplicates: DuplicateSearcher,
    notices: Notices,
    consequences: Consequences,
    whatIfs: WhatIfRunner,
    calibrator: Calibrator,
  ) {
    this.givenUp = {
      'import.validate': (tx, subjectId, error) => imports.stall(tx, subjectId, error),
      'import.apply': (tx, subjectId, error) => imports.stall(tx, subjectId, error),
      'exchange.produce': (tx, subjectId, error) => exchanges.giveUp(tx, subjectId, error),
    };
    this.handlers = {
      'import.validate': async ({ subjectId, progress }) => {
        await imports.validate(subjectId, progress);
        await plates.match(subjectId);
      },
      'import.apply': async ({ subjectId, progress }) => {
        await imports.apply(subjectId, progress);
        await consequences.ofBatch(subjectId);
      },
      'import.settle': ({ subjectId, progress }) => settlement.settle(subjectId, progress),
      'exchange.produce': ({ subjectId, progress }) => exchanges.produce(subjectId, progress),
      'profile.consent': async ({ subjectId }) => {
        await profiles.applyConsent(subjectId);
        await consequences.ofConsent(subjectId);
      },
      'profile.corrected': ({ subjectId }) => profiles.compareAnew(subjectId),
      'matching.delta': async ({ progress }) => {
        await matcher.delta(progress);
      },
      'matching.case': ({ subjectId, progress }) => matcher.searchCase(subjectId, progress),
      'matching.research': ({ progress }) => matcher.searchAgain(progress),
      'matching.links': ({ subjectId, progress }) =>
        subjectId === 'all' ? links.run(progress) : links.compareOne(subjectId, progress),
      'matching.duplicates': ({ progress }) => duplicates.run(progress),
      'hit.notify': ({ subjectId }) => notices.send(subjectId),
      'policy.whatif': ({ subjectId, progress }) => whatIfs.run(subjectId, progress),
      'calibration.run': ({ subjectId, progress }) => calibrator.run(subjectId, progress),
    };
  }
}
