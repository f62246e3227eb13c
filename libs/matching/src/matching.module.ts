import { AuditModule } from '@homeward/audit';
import { IntakeModule } from '@homeward/intake';
import { LaboratoryModule } from '@homeward/laboratory';
import { Module } from '@nestjs/common';
import { CalibrationRun } from './calibration/calibration-run.entity.js';
import { Calibrations } from './calibration/calibrations.service.js';
import { Calibrator } from './calibration/calibrator.js';
import { CaseLife } from './cases/case-life.service.js';
import { Coverage } from './coverage/coverage.service.js';
import { Proof } from './coverage/proof.service.js';
import { Hit } from './hits/hit.entity.js';
import { HitStore } from './hits/hit-store.js';
import { Hits } from './hits/hits.service.js';
import { HitGuard } from './hits/hit-guard.service.js';
import { Withdrawals } from './hits/withdrawals.service.js';
import { OtherSearches } from './hits/other-searches.js';
import { Judges } from './judging/judges.js';
import { ScanTables } from './judging/scan-tables.js';
import { Link } from './links/link.entity.js';
import { LinkScreen } from './links/link-screen.js';
import { LinkSearcher } from './links/link-searcher.js';
import { LinkStore } from './links/link-store.js';
import { Links } from './links/links.service.js';
import { SetAside } from './links/set-aside.js';
import { PolicyModule } from '@homeward/policy';
import { Prospects } from './prospects/prospects.service.js';
import { Recompute } from './recompute/recompute.service.js';
import { Research } from './research/research.service.js';
import { CaseSearcher } from './search/case-searcher.js';
import { DeltaSearcher } from './search/delta-searcher.js';
import { Finder } from './search/finder.js';
import { IndexHolder } from './search/index-holder.js';
import { KeptTables } from './search/kept-tables.js';
import { KnownGenotypes } from './search/known-genotypes.js';
import { Matcher } from './search/matcher.service.js';
import { Numbering } from './search/numbering.js';
import { OwnPersons } from './search/own-persons.js';
import { ParentScreen } from './search/parent-screen.js';
import { Persons } from './search/persons.js';
import { Families } from './search/families.service.js';
import { PreparedQuestions } from './judging/prepared-questions.js';
import { RepeatedSearches } from './search/repeated-searches.service.js';
import { Roster } from './shards/roster.js';
import { ShardAnswering } from './shards/shard-answering.js';
import { ShardedPersons } from './shards/sharded-persons.js';
import { WhatIf } from './what-if/what-if.entity.js';
import { WhatIfRunner } from './what-if/what-if-runner.js';
import { WhatIfs } from './what-if/what-ifs.service.js';

export const matchingEntities = [CalibrationRun, Hit, Link, WhatIf];

/** Hits, links, coverage, and the matcher, whose index is filled at its first search: the API never does. */
@Module({
  imports: [AuditModule, IntakeModule, LaboratoryModule, PolicyModule],
  providers: [
    Hits,
    { provide: OtherSearches, useClass: RepeatedSearches },
    CaseLife,
    HitStore,
    HitGuard,
    Withdrawals,
    Coverage,
    Proof,
    Recompute,
    IndexHolder,
    Judges,
    ScanTables,
    Finder,
    Families,
    PreparedQuestions,
    ParentScreen,
    KeptTables,
    KnownGenotypes,
    OwnPersons,
    ShardedPersons,
    {
      provide: Persons,
      useFactory: ({ rows }: IndexHolder, own: OwnPersons, sharded: ShardedPersons) =>
        rows.whole ? own : sharded,
      inject: [IndexHolder, OwnPersons, ShardedPersons],
    },
    ShardAnswering,
    Roster,
    Numbering,
    CaseSearcher,
    DeltaSearcher,
    Matcher,
    Links,
    LinkStore,
    LinkScreen,
    SetAside,
    LinkSearcher,
    Research,
    WhatIfs,
    WhatIfRunner,
    Calibrations,
    Calibrator,
    Prospects,
  ],
  exports: [
    PolicyModule,
    Hits,
    HitGuard,
    Withdrawals,
    CaseLife,
    Coverage,
    Proof,
    Recompute,
    Matcher,
    Links,
    LinkSearcher,
    Research,
    WhatIfs,
    WhatIfRunner,
    Calibrations,
    Calibrator,
    ShardAnswering,
    Roster,
    Prospects,
  ],
})
export class MatchingModule {}
