import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One search for one missing member of a case, under one version of the case and of the policy. */
@Entity('case_search')
@Check('case_search_status_check', oneOf('status', ['running', 'joined', 'superseded', 'not_searchable']))
@Unique('case_search_once', ['caseId', 'searchVersion', 'policyVersion', 'missingKey'])
@Index('case_search_status', ['status'])
@Index('case_search_joined', ['caseId', 'missingKey'], { where: `status = 'joined'` })
export class CaseSearch {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('missing_case')
  @Column('uuid', { name: 'case_id' })
  caseId!: string;
  @Column('int', { name: 'search_version' }) searchVersion!: number;
  @ForeignKey('policy', 'version')
  @Column('int', { name: 'policy_version' })
  policyVersion!: number;
  @Column('text') status!: string;
  @Column('text', { name: 'not_searchable_code', nullable: true }) notSearchableCode!: string | null;
  @Column('bigint', { name: 'searched_to', default: () => '0' }) searchedTo!: string;
  @Column('bigint', { name: 'persons_compared', default: () => '0' }) personsCompared!: string;
  @Column('int', { name: 'hits_found', default: 0 }) hitsFound!: number;
  @Column('int', { name: 'hits_left_out', default: 0 }) hitsLeftOut!: number;
  @Column('timestamptz', { name: 'requested_at', default: () => 'now()' }) requestedAt!: Date;
  @Column('timestamptz', { name: 'joined_at', nullable: true }) joinedAt!: Date | null;
  @Column('text', { name: 'missing_key', default: 'missing' }) missingKey!: string;
  @Column('uuid', { name: 'not_searchable_members', array: true, default: '{}' })
  notSearchableMembers!: string[];
}
