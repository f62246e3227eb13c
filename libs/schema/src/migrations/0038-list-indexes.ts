import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Index, table, columns, and the page or step that reads by it. */
const INDEXES: readonly (readonly [name: string, on: string])[] = [
  // Cases: those of a point, of a district, in a state; newest first.
  ['missing_case_point', 'missing_case (collection_point_id, id)'],
  ['missing_case_district', 'missing_case (district_id, id)'],
  ['missing_case_status', 'missing_case (status, id)'],
  // Persons and relatives: those of a point, of a district, of a kind and category.
  ['donor_point', 'donor (collection_point_id, id)'],
  ['donor_district', 'donor (district_id, id)'],
  ['donor_kind', 'donor (kind, category, id)'],
  // Page of a donor: consents given and taken back.
  ['consent_donor', 'consent (donor_id)'],
  // Specimens: those of a point, of a district, in a state.
  ['specimen_point', 'specimen (collection_point_id, id)'],
  ['specimen_district', 'specimen (district_id, id)'],
  ['specimen_status', 'specimen (status, id)'],
  // Shipments: those of a point, of a district, in a state.
  ['shipment_point', 'shipment (collection_point_id, id)'],
  ['shipment_district', 'shipment (district_id, id)'],
  ['shipment_status', 'shipment (status, id)'],
  // Kits: unused ones first; labels of the newest unused ones of a point.
  ['collection_kit_page', `collection_kit (array_position(ARRAY['issued','used','void'], status), id DESC)`],
  ['collection_kit_point', 'collection_kit (collection_point_id, status, id)'],
  ['collection_kit_district', 'collection_kit (district_id, status, id)'],
  // Imports: those in a state; application: the samples of a specimen; second blood: the typings of a batch.
  ['import_batch_status', 'import_batch (status, id)'],
  ['import_sample_specimen', 'import_sample (specimen_id)'],
  ['typing_batch', 'typing (batch_id)'],
  // Hits and links: all that stand, strongest first (`hit_queue` and `person_link_queue` serve one state).
  ['hit_standing', `hit (log10_lr DESC, id) WHERE status <> 'superseded'`],
  ['person_link_standing', `person_link (log10_lr DESC, id) WHERE status <> 'superseded'`],
  // Tasks: those of a district, in a state. Page of a task: its visits. Page of a hit: reunions and their undoing.
  ['verification_task_district', 'verification_task (district_id, id)'],
  ['verification_task_status', 'verification_task (status, id)'],
  ['visit_task', 'visit (task_id)'],
  ['reunion_hit', 'reunion (hit_id)'],
  ['reunion_case', 'reunion (case_id)'],
  ['reunion_undo_reunion', 'reunion_undo (reunion_id)'],
  // Messages of a role, and of its district; those that nobody acknowledged.
  ['message_page', 'message (role, id)'],
  ['message_unread', 'message (role, id) WHERE acknowledged_at IS NULL'],
  ['message_district', 'message (district_id, role, id)'],
  // Audit log: by kind of act, by kind of subject; newest first.
  ['audit_entry_action', 'audit_entry (action, id)'],
  ['audit_entry_subject_type', 'audit_entry (subject_type, id)'],
  // Page of an account: what an administrator did to it.
  ['account_notice_account', 'account_notice (account_id)'],
];

/** Indexes for lists and foreign keys; test/database/indexes.spec.ts says which foreign keys need none, and why. */
export class ListIndexes0038 implements MigrationInterface {
  readonly name = 'ListIndexes1700000000038';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, on] of INDEXES) await runner.query(`CREATE INDEX ${name} ON ${on}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of INDEXES) await runner.query(`DROP INDEX ${name}`);
  }
}
