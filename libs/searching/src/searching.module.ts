import { AuditModule } from '@homeward/audit';
import { HitsModule, OtherSearches } from '@homeward/hits';
import { IntakeModule } from '@homeward/intake';
import { LinksModule } from '@homeward/links';
import { PolicyModule } from '@homeward/policy';
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseTransitions } from './cases/case-transitions.service.js';
import { Contradictions } from './contradictions/contradictions.service.js';
import { Coverage } from './coverage/coverage.service.js';
import { RepeatedSearches } from './repeated-searches.service.js';
import { SearchAgainRun } from './search-again/search-again-run.service.js';
import { entities } from './tables.js';

/** What is to be searched and what has been covered. The searches themselves are in `MatcherModule`. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature(entities),
    AuditModule,
    IntakeModule,
    HitsModule,
    LinksModule,
    PolicyModule,
  ],
  providers: [
    { provide: OtherSearches, useClass: RepeatedSearches },
    CaseTransitions,
    Contradictions,
    Coverage,
    SearchAgainRun,
  ],
  exports: [OtherSearches, CaseTransitions, Contradictions, Coverage, SearchAgainRun],
})
export class SearchingModule {}
