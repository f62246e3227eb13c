import { DECLARED_RELATIONS, SEXES } from '@homeward/intake';
import {
  ALTERNATIVE_CODES,
  ALTERNATIVE_OUTCOMES,
  type Alternative,
  type AlternativeCode,
  type AlternativeOutcome,
  type Alternatives,
  type Evidence,
  type EvidenceLinkage,
  type EvidenceLinkedPair,
  type EvidenceLocus,
  type EvidenceMember,
  LINEAGE_STATES,
  type LineageState,
  MT_VERDICTS,
  type MaternalLineage,
  type MtRelative,
  type Point,
  Y_VERDICTS,
  type PaternalLineage,
  type YRelative,
  type YVerdict,
} from '@homeward/judging';
import { LINKAGE_RULES, type LinkageRule } from '@homeward/policy';
import { FREQUENCY_RULES, type FrequencyRule } from '@homeward/kinship';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const genotype = { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 2 } as const;

export class BilingualDto {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

export class HypothesesDto {
  @ApiProperty({ description: 'The person is the missing member' }) h1!: BilingualDto;
  @ApiProperty({ description: 'The person is unrelated to the family' }) h2!: BilingualDto;
}

export class EvidenceMemberDto implements EvidenceMember {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ enum: DECLARED_RELATIONS, enumName: 'Relation' }) relation!: EvidenceMember['relation'];
  @ApiProperty({ enum: SEXES, enumName: 'Sex' }) sex!: string;
  @ApiProperty({ description: 'Whether the genotypes took part in the comparison' }) typed!: boolean;
}

export class PedigreePersonDto {
  @ApiProperty({ example: 'missing', description: 'A member id, `missing`, or an untyped connecting person' })
  id!: string;
  @ApiProperty({ enum: SEXES, enumName: 'Sex' }) sex!: string;
  @ApiProperty({ type: String, nullable: true }) father!: string | null;
  @ApiProperty({ type: String, nullable: true }) mother!: string | null;
  @ApiPropertyOptional({ description: 'Role in a drawn pedigree' }) label?: BilingualDto;
}

export class PedigreeDto {
  @ApiProperty({ type: [PedigreePersonDto] }) persons!: Evidence['pedigree']['persons'];
  @ApiProperty() missingId!: string;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Further reference items of a person who is typed under the first: item to person',
  })
  sameAs?: Readonly<Record<string, string>>;
}

export class MissingMemberDto {
  @ApiProperty() key!: string;
  @ApiProperty() label!: BilingualDto;
}

export class EvidenceMissingDto extends MissingMemberDto {
  @ApiProperty({
    type: [MissingMemberDto],
    description: 'Missing members whom genetics does not tell from this one',
  })
  alike!: readonly MissingMemberDto[];
}

export class EvidenceLocusDto implements EvidenceLocus {
  @ApiProperty({ example: 'D3S1358' }) locus!: string;
  @ApiProperty({ ...genotype, example: ['15', '16'] }) person!: EvidenceLocus['person'];
  @ApiProperty({ type: 'object', additionalProperties: genotype, description: 'By member id' })
  relatives!: EvidenceLocus['relatives'];
  @ApiProperty() lr!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Null where the LR is 0' })
  log10Lr!: number | null;
  @ApiProperty({ description: 'Whether the genotypes agree without mutation' }) consistent!: boolean;
  @ApiProperty({ type: Number, nullable: true, description: 'Mutational steps needed' })
  steps!: number | null;
  @ApiProperty({ type: String, nullable: true }) note!: EvidenceLocus['note'];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  frequencies!: EvidenceLocus['frequencies'];
}

export class LeftOutDto {
  @ApiProperty() locus!: string;
  @ApiProperty({ type: String, example: 'person_not_typed' }) reason!: Evidence['leftOut'][number]['reason'];
}

export class MutationDto {
  @ApiProperty({ enum: ['none', 'equal', 'proportional', 'stepwise'], enumName: 'MutationModel' })
  model!: string;
  @ApiProperty() maleRate!: number;
  @ApiProperty() femaleRate!: number;
  @ApiProperty() range!: number;
  @ApiProperty() rate2!: number;
}

export class EvidenceModelDto {
  @ApiProperty() frequencyTable!: string;
  @ApiProperty() frequencySource!: string;
  @ApiProperty({ oneOf: [{ type: 'number' }, { type: 'string', enum: ['5/2N'] }] })
  minimumFrequency!: number | string;
  @ApiPropertyOptional({
    enum: FREQUENCY_RULES,
    enumName: 'FrequencyRule',
    description: 'rest_shared where it is absent, in hits from before it was named',
  })
  frequencyRule?: FrequencyRule;
  @ApiProperty() theta!: number;
  @ApiProperty() mutation!: MutationDto;
  @ApiProperty({ enum: ['full', 'pruned'], enumName: 'UntypedRule' }) untyped!: string;
  @ApiPropertyOptional({
    description:
      'Per locus, of belongings of the missing person; absent without any, and in older hits, which had none',
  })
  typingError?: number;
  @ApiProperty() policyVersion!: number;
}

export class PointDto implements Point {
  @ApiProperty({ description: 'log10 LR, middle of the bar' }) x!: number;
  @ApiProperty({ description: 'Probability of the bar' }) y!: number;
}

export class DistributionDto {
  @ApiProperty({ type: [PointDto] }) unrelated!: readonly Point[];
  @ApiProperty({ type: [PointDto] }) related!: readonly Point[];
  @ApiProperty({
    required: false,
    type: Number,
    example: 4,
    description: 'The log10 LR from which the policy raised hits; absent in older hits',
  })
  threshold?: number;
}

export class PosteriorDto {
  @ApiProperty() prior!: number;
  @ApiProperty() value!: number;
}

export class AlternativeDto implements Alternative {
  @ApiProperty({
    enum: ALTERNATIVE_CODES,
    enumName: 'AlternativeCode',
    description: 'Place of the person in the family',
  })
  code!: AlternativeCode;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Against unrelated; null: impossible, not computed',
  })
  log10Lr!: number | null;
  @ApiProperty({
    enum: ALTERNATIVE_OUTCOMES,
    enumName: 'AlternativeOutcome',
    description: 'same: nobody typed tells it from H1',
  })
  outcome!: AlternativeOutcome;
}

export class BestAlternativeDto {
  @ApiProperty({ enum: ALTERNATIVE_CODES, enumName: 'AlternativeCode' }) code!: AlternativeCode;
  @ApiProperty({ description: 'H1 against this place' }) log10Lr!: number;
}

export class AlternativesDto implements Alternatives {
  @ApiProperty({ type: [AlternativeDto] }) tested!: readonly AlternativeDto[];
  @ApiProperty({ type: BestAlternativeDto, nullable: true, description: 'Among those told apart from H1' })
  best!: BestAlternativeDto | null;
}

export class YDifferenceDto {
  @ApiProperty({ example: 'DYS391' }) locus!: string;
  @ApiProperty({ type: [String], description: 'The person' }) first!: readonly string[];
  @ApiProperty({ type: [String], description: 'The relative' }) second!: readonly string[];
  @ApiProperty({ type: Number, nullable: true, description: 'Null when the numbers of copies differ' })
  steps!: number | null;
}

export class YRelativeDto implements YRelative {
  @ApiProperty({ description: 'A member id' }) id!: string;
  @ApiProperty() lociCompared!: number;
  @ApiProperty({ type: [YDifferenceDto] }) differences!: readonly YDifferenceDto[];
  @ApiProperty() totalSteps!: number;
  @ApiProperty({ enum: Y_VERDICTS, enumName: 'YVerdict' }) verdict!: YVerdict;
}

export class PaternalLineageDto implements PaternalLineage {
  @ApiProperty({ enum: LINEAGE_STATES, enumName: 'LineageState' }) state!: LineageState;
  @ApiProperty({ type: [YRelativeDto] }) relatives!: readonly YRelativeDto[];
}

export class MtRelativeDto implements MtRelative {
  @ApiProperty({ description: 'A member id' }) id!: string;
  @ApiProperty({ description: 'Positions read in both' }) positionsCompared!: number;
  @ApiProperty({
    type: [String],
    example: ['16311: C / ='],
    description: 'Site, base of the person and of the relative; = is the reference (rCRS)',
  })
  differences!: readonly string[];
  @ApiProperty({ type: [String], description: 'Differences of length that are not counted' })
  ignored!: readonly string[];
  @ApiProperty({ enum: MT_VERDICTS, enumName: 'MtVerdict' }) verdict!: (typeof MT_VERDICTS)[number];
}

export class MaternalLineageDto implements MaternalLineage {
  @ApiProperty({ enum: LINEAGE_STATES, enumName: 'LineageState' }) state!: LineageState;
  @ApiProperty({ type: [MtRelativeDto] }) relatives!: readonly MtRelativeDto[];
}

export class LineagesDto {
  @ApiProperty({ description: 'Y-STR along the male line; no LR, no haplotype frequencies are held' })
  y!: PaternalLineageDto;
  @ApiProperty({ description: 'mtDNA along the maternal line; no LR, it decides nothing' })
  mtDna!: MaternalLineageDto;
}

export class LinkageBoundsDto {
  @ApiProperty({ example: 6.94, description: 'The product is at most so many times the LR of both loci' })
  tooHigh!: number;
  @ApiProperty({ example: 2.63, description: 'The LR of both loci is at most so many times the product' })
  tooLow!: number;
}

export class EvidenceLinkedPairDto implements EvidenceLinkedPair {
  @ApiProperty({
    type: 'array',
    items: { type: 'string' },
    minItems: 2,
    maxItems: 2,
    example: ['vWA', 'D12S391'],
  })
  loci!: EvidenceLinkedPair['loci'];
  @ApiProperty({
    type: Number,
    nullable: true,
    example: 11.94,
    description: 'With megabases the least it may be; null where the distance is unknown',
  })
  centimorgan!: number | null;
  @ApiPropertyOptional({ description: 'Distance in the sequence, where a genetic position is missing' })
  megabases?: number;
  @ApiProperty({
    type: LinkageBoundsDto,
    nullable: true,
    description: 'With one full sibling and nobody else; null where the distance is unknown',
  })
  fullSibling!: LinkageBoundsDto | null;
}

export class EvidenceLinkageDto implements EvidenceLinkage {
  @ApiProperty({ enum: LINKAGE_RULES, enumName: 'LinkageRule' }) rule!: LinkageRule;
  @ApiProperty({
    type: [EvidenceLinkedPairDto],
    description: 'Multiplied as if independent, where linkage moves the number of this family',
  })
  pairs!: readonly EvidenceLinkedPairDto[];
}

/** Everything the number of a hit rests on. */
export class EvidenceDto implements Evidence {
  @ApiProperty() hypotheses!: HypothesesDto;
  @ApiProperty({ type: [EvidenceMemberDto] }) members!: Evidence['members'];
  @ApiPropertyOptional({ description: 'Which missing member; absent when the case has one' })
  missing?: EvidenceMissingDto;
  @ApiProperty() pedigree!: PedigreeDto;
  @ApiProperty({ type: [EvidenceLocusDto] }) perLocus!: Evidence['perLocus'];
  @ApiProperty({ type: [LeftOutDto] }) leftOut!: Evidence['leftOut'];
  @ApiProperty() model!: EvidenceModelDto;
  @ApiProperty() distribution!: DistributionDto;
  @ApiProperty() posterior!: PosteriorDto;
  @ApiProperty({ example: 'extremely_strong' }) verbal!: string;
  @ApiPropertyOptional({ description: 'Absent in hits from before linkage was stated' })
  linkage?: EvidenceLinkageDto;
  @ApiPropertyOptional({
    type: [String],
    example: ['missing_sex_assumed_male'],
    description: 'What was assumed to draw the pedigree; absent in the same hits',
  })
  pedigreeAssumptions?: readonly string[];
  @ApiPropertyOptional({ description: 'Absent in hits from before alternatives were computed' })
  alternatives?: AlternativesDto;
  @ApiPropertyOptional({ description: 'Absent in hits from before lines were compared' }) lines?: LineagesDto;
}
