import type { MissingFacts } from '@homeward/intake';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A family reunited: the end of a case. */
@Entity('reunion')
@Index('reunion_case', ['caseId'])
@Index('reunion_hit', ['hitId'])
@Index('reunion_in_force', ['hitId'], { unique: true, where: 'undone_at IS NULL' })
export class Reunion {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('missing_case')
  @Column('uuid', { name: 'case_id' })
  caseId!: string;
  @ForeignKey('hit')
  @Column('uuid', { name: 'hit_id' })
  hitId!: string;
  @Column('date', { name: 'reunited_on' }) reunitedOn!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'recorded_by' })
  recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' }) recordedAt!: Date;
  /** What the drawing of the family said of the one who was found; nothing is drawn in most cases. */
  @Column('jsonb', { name: 'missing_facts', nullable: true }) missingFacts!: MissingFacts | null;
  /** Recorded by mistake, and undone with the approval of a second person. */
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt!: Date | null;
}
