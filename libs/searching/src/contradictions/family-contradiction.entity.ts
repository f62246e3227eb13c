import { CONTRADICTION_KINDS, type ContradictionKind } from '@homeward/judging';
import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** `gone`: the evidence changed, or a relation was corrected. */
export const CONTRADICTION_STATUSES = ['open', 'stands', 'gone'] as const;
export type ContradictionStatus = (typeof CONTRADICTION_STATUSES)[number];
/** It waits for the laboratory lead, and stops its case. */
export const UNDECIDED: ContradictionStatus = 'open';

/** What typings of relatives say against their declared family, on one evidence. */
@Entity('family_contradiction')
@Check('family_contradiction_kind_check', oneOf('kind', CONTRADICTION_KINDS))
@Check('family_contradiction_status_check', oneOf('status', CONTRADICTION_STATUSES))
@Check(
  'family_contradiction_decided',
  `(status <> 'stands') OR ((reason IS NOT NULL) AND (decided_by IS NOT NULL))`,
)
@Unique('family_contradiction_once', ['caseId', 'key'])
@Index('family_contradiction_open', ['foundAt', 'id'], { where: `status = '${UNDECIDED}'` })
export class FamilyContradictionRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('missing_case')
  @Column('uuid', { name: 'case_id' })
  caseId!: string;
  @Column('text') key!: string;
  @Column('text') kind!: ContradictionKind;
  @Column('uuid', { array: true }) members!: string[];
  @Column('double precision', { name: 'log10_lr', nullable: true }) log10Lr!: number | null;
  @Column('int', { name: 'loci_compared' }) lociCompared!: number;
  @Column('text', { array: true }) loci!: string[];
  @Column('text') status!: ContradictionStatus;
  @Column('text', { nullable: true }) reason!: string | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('timestamptz', { name: 'found_at', default: () => 'now()' }) foundAt!: Date;
  @Column('int', { default: 1 }) version!: number;
  @ForeignKey('district')
  @Column('uuid', { name: 'district_id' })
  districtId!: string;
  @ForeignKey('collection_point')
  @Column('uuid', { name: 'collection_point_id' })
  collectionPointId!: string;
}
