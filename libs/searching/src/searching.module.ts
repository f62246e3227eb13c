import { AuditModule } from '@homeward/audit';
import { HitsModule, OtherSearches } from '@homeward/hits';
import { IntakeModule } from '@homeward/intake';
import { LinksModule } from '@homeward/links';
import { PersonsModule } from '@homeward/persons';
import { PolicyModule } from '@homeward/policy';
import { Global, Module } from '@nestjs/common';
import { CaseSearcher } from './case-searcher.js';
import { CaseLife } from './cases/case-life.service.js';
import { Coverage } from './coverage/coverage.service.js';
import { Proof } from './coverage/proof.service.js';
import { DeltaSearcher } from './delta-searcher.js';
import { Families } from './families.service.js';
import { KnownGenotypes } from './known-genotypes.js';
import { Matcher } from './matcher.service.js';
import { Numbering } from './numbering.js';
import { RepeatedSearches } from './repeated-searches.service.js';
import { Research } from './research/research.service.js';
import { ShardAnswering } from './shard-answering.js';

/** Every family against every person: the searches, what they have covered, and the proof of it. */
@Global()
@Module({
  imports: [AuditModule, IntakeModule, HitsModule, LinksModule, PersonsModule, PolicyModule],
  providers: [
    { provide: OtherSearches, useClass: RepeatedSearches },
    CaseLife,
    Coverage,
    Proof,
    KnownGenotypes,
    Families,
    Numbering,
    CaseSearcher,
    DeltaSearcher,
    Matcher,
    Research,
    ShardAnswering,
  ],
  exports: [OtherSearches, CaseLife, Coverage, Proof, Families, Matcher, Research, ShardAnswering],
})
export class SearchingModule {}
