import { entities } from '@homeward/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { catalogueOf } from './catalogue.js';
import { PostgresNames } from './postgres-names.js';

const MESSAGE_ONCE = 'message_role_district_id_kind_subject_id_key';
const MESSAGE_KEY = '(role, district_id, kind, subject_id)';

/** What the migrations make and an entity cannot say, by the reason. */
const NOT_IN_ENTITIES = {
  'TypeORM does not know the type xid8': [
    'audit_entry.xid xid8 not null default pg_current_xact_id()',
    'matching_state.feed_xid xid8 not null',
    'profile_change.xid xid8 not null default pg_current_xact_id()',
    'CREATE INDEX audit_entry_place ON public.audit_entry USING btree (cluster, xid, id)',
    'CREATE INDEX profile_change_order ON public.profile_change USING btree (xid, id)',
  ],
  'TypeORM does not order an index, nor index an expression': [
    "CREATE INDEX collection_kit_page ON public.collection_kit USING btree (array_position(ARRAY['issued'::text, 'used'::text, 'void'::text], status), id DESC)",
    "CREATE INDEX hit_standing ON public.hit USING btree (log10_lr DESC, id) WHERE (status <> 'superseded'::text)",
    "CREATE INDEX person_link_standing ON public.person_link USING btree (log10_lr DESC, id) WHERE (status <> 'superseded'::text)",
    "CREATE INDEX audit_entry_several ON public.audit_entry USING gin (((data -> 'subjects'::text))) WHERE (subject_id = 'several'::text)",
    'CREATE INDEX hit_queue ON public.hit USING btree (status, log10_lr DESC)',
    "CREATE INDEX missing_case_in_turn ON public.missing_case USING btree (((NOT urgent)), id) WHERE (status = 'open'::text)",
    'CREATE INDEX person_link_queue ON public.person_link USING btree (status, log10_lr DESC)',
  ],
  'TypeORM does not say that two nulls are the same': [
    `message: ${MESSAGE_ONCE} UNIQUE NULLS NOT DISTINCT ${MESSAGE_KEY}`,
  ],
  'the library of the row does not know the library of what it names': [
    'idempotency: idempotency_account_fkey FOREIGN KEY (account) REFERENCES account(id)',
    'shard_question: shard_question_what_if_id_fkey FOREIGN KEY (what_if_id) REFERENCES policy_what_if(id)',
  ],
};

describe('tables and entities', () => {
  let migrated: TestDatabase;
  let fromEntities: TestDatabase;
  let made: string[];
  let said: string[];

  beforeAll(async () => {
    [migrated, fromEntities] = [await createTestDatabase(), await createTestDatabase()];
    made = await onDatabase(migrated.url, catalogueOf);
    said = await onDatabase(fromEntities.url, async (source) => {
      await dropTables(source);
      await source.synchronize();
      return catalogueOf(source);
    });
  });

  afterAll(async () => {
    await migrated.drop();
    await fromEntities.drop();
  });

  it('has nothing in a table that its entity does not say', () => {
    expect(made.filter((line) => !said.includes(line))).toEqual(Object.values(NOT_IN_ENTITIES).flat().sort());
  });

  it('has nothing in an entity that no migration makes', () => {
    expect(said.filter((line) => !made.includes(line))).toEqual([
      `message: ${MESSAGE_ONCE} UNIQUE ${MESSAGE_KEY}`,
    ]);
  });
});

async function onDatabase<T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = new DataSource({ type: 'postgres', url, entities, namingStrategy: new PostgresNames() });
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/** Functions stay: columns have them as their defaults. */
async function dropTables(source: DataSource): Promise<void> {
  const tables = await source.query<{ name: string }[]>(
    `SELECT quote_ident(relname) AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  );
  await source.query(`DROP TABLE ${tables.map(({ name }) => name).join(', ')} CASCADE`);
}
