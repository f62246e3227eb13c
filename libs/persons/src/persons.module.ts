import { LaboratoryModule } from '@homeward/laboratory';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Finder } from './finder.js';
import { IndexHolder } from './index-holder.js';
import { KeptTables } from './kept-tables.js';
import { OwnPersons } from './own-persons.js';
import { LinkScreen } from './pairs/link-screen.js';
import { ParentScreen } from './parent-screen.js';
import { Persons } from './persons.js';
import { Roster } from './shards/roster.js';
import { ShardedPersons } from './shards/sharded-persons.js';
import { Judges } from './tables/judges.js';
import { PreparedQuestions } from './tables/prepared-questions.js';
import { ScanTables } from './tables/scan-tables.js';
import { entities } from './tables.js';

/** Everybody who may be searched, in an index that is filled at its first search; one process may hold a shard of it. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), LaboratoryModule],
  providers: [
    Judges,
    ScanTables,
    PreparedQuestions,
    IndexHolder,
    Finder,
    ParentScreen,
    KeptTables,
    OwnPersons,
    ShardedPersons,
    {
      provide: Persons,
      useFactory: ({ rows }: IndexHolder, own: OwnPersons, sharded: ShardedPersons) =>
        rows.whole ? own : sharded,
      inject: [IndexHolder, OwnPersons, ShardedPersons],
    },
    LinkScreen,
    Roster,
  ],
  exports: [
    Judges,
    ScanTables,
    PreparedQuestions,
    IndexHolder,
    Finder,
    ParentScreen,
    OwnPersons,
    Persons,
    LinkScreen,
    Roster,
  ],
})
export class PersonsModule {}
