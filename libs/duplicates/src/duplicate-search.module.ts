import { Module } from '@nestjs/common';
import { DuplicateSearcher } from './duplicate-searcher.js';
import { DuplicatesModule } from './duplicates.module.js';

/** The comparison of relatives for identity. It holds their genotypes in memory. */
@Module({ imports: [DuplicatesModule], providers: [DuplicateSearcher], exports: [DuplicateSearcher] })
export class DuplicateSearchModule {}
