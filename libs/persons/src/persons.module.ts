import { LaboratoryModule } from '@homeward/laboratory';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HitFinder } from './hit-finder.js';
import { IndexHolder } from './index-holder.js';
import { FamilyTableCache } from './family-table-cache.js';
import { LocalPersonSearch } from './local-person-search.js';
import { LinkScreen } from './pairs/link-screen.js';
import { ParentScreen } from './parent-screen.js';
import { PersonSearch } from './person-search.js';
import { Roster } from './shards/roster.js';
import { ShardedPersonSearch } from './shards/sharded-person-search.js';
import { JudgingPool } from './tables/judging-pool.js';
import { PreparedFamilies } from './tables/prepared-families.js';
import { ScanTables } from './tables/scan-tables.js';
import { entities } from './tables.js';

/** The index of all searchable persons, filled at the first search; one process may hold a shard of it. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), LaboratoryModule],
  providers: [
    JudgingPool,
    ScanTables,
    PreparedFamilies,
    IndexHolder,
    HitFinder,
    ParentScreen,
    FamilyTableCache,
    LocalPersonSearch,
    ShardedPersonSearch,
    {
      provide: PersonSearch,
      useFactory: ({ rows }: IndexHolder, own: LocalPersonSearch, sharded: ShardedPersonSearch) =>
        rows.whole ? own : sharded,
      inject: [IndexHolder, LocalPersonSearch, ShardedPersonSearch],
    },
    LinkScreen,
    Roster,
  ],
  exports: [
    JudgingPool,
    ScanTables,
    PreparedFamilies,
    IndexHolder,
    HitFinder,
    ParentScreen,
    LocalPersonSearch,
    PersonSearch,
    LinkScreen,
    Roster,
  ],
})
export class PersonsModule {}
