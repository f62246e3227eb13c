import { AuditModule } from '@homeward/audit';
import { HitsModule } from '@homeward/hits';
import { IntakeModule } from '@homeward/intake';
import { LinksModule } from '@homeward/links';
import { PersonsModule } from '@homeward/persons';
import { PolicyModule } from '@homeward/policy';
import { Module } from '@nestjs/common';
import { CaseSearcher } from './case-searcher.js';
import { Proof } from './coverage/proof.service.js';
import { DeltaSearcher } from './delta-searcher.js';
import { FamilyReader } from './family-reader.service.js';
import { GenotypeCache } from './genotype-cache.js';
import { Matcher } from './matcher.service.js';
import { Numbering } from './numbering.js';
import { SearchingModule } from './searching.module.js';
import { ShardAnswering } from './shard-answering.js';

/** Every family against every person: the searches, and the proof of what they covered. It loads the index. */
@Module({
  imports: [AuditModule, IntakeModule, HitsModule, LinksModule, PersonsModule, PolicyModule, SearchingModule],
  providers: [
    Proof,
    GenotypeCache,
    FamilyReader,
    Numbering,
    CaseSearcher,
    DeltaSearcher,
    Matcher,
    ShardAnswering,
  ],
  exports: [Proof, FamilyReader, Matcher, ShardAnswering],
})
export class MatcherModule {}
