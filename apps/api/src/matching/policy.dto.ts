import {
  LINKAGE_RULES,
  frequencyRuleOf,
  familyRulesOf,
  type FamilyRules,
  itemTypingErrorOf,
  linkageRuleOf,
  type LinkageRule,
  type LinkRules,
  linkRulesOf,
  type MutationSettings,
  type Policy,
  type PolicySettings,
} from '@homeward/policy';
import { FREQUENCY_RULES, type FrequencyRule } from '@homeward/kinship';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const MODELS = ['none', 'equal', 'proportional', 'stepwise'] as const;
const CONTRADICTIONS = ['show', 'exclude'] as const;

export class MutationSettingsDto implements MutationSettings {
  @ApiProperty({ enum: MODELS, enumName: 'MutationModel' }) @IsIn(MODELS) model!: MutationSettings['model'];
  @ApiProperty({ example: 0.002 }) @IsNumber() maleRate!: number;
  @ApiProperty({ example: 0.0005 }) @IsNumber() femaleRate!: number;
  @ApiProperty({ example: 0.1 }) @IsNumber() range!: number;
  @ApiProperty({ example: 1e-5 }) @IsNumber() rate2!: number;
}

export class LinkRulesDto implements LinkRules {
  @ApiProperty({ example: 10 }) @IsNumber() thresholdSamePerson!: number;
  @ApiProperty({ example: 6 }) @IsNumber() thresholdFullSibling!: number;
  @ApiProperty({ example: 6 }) @IsNumber() thresholdParentChild!: number;
  @ApiProperty({ example: 0.001 }) @IsNumber() typingError!: number;
}

export class FamilyRulesDto implements FamilyRules {
  @ApiProperty({ example: -4 }) @IsNumber() parentChildBelow!: number;
  @ApiProperty({ example: 3 }) @IsInt() parentChildMismatches!: number;
  @ApiProperty({ example: -2 }) @IsNumber() kinBelow!: number;
  @ApiProperty({ example: 15 }) @IsInt() kinLoci!: number;
}

export class PolicySettingsDto implements PolicySettings {
  @ApiProperty({ example: 4 }) @IsNumber() thresholdLog10Lr!: number;
  @ApiProperty({ example: 15 }) @IsInt() minSharedLoci!: number;
  @ApiProperty({ example: 18 }) @IsInt() minSharedLociDuo!: number;
  @ApiProperty({ example: 19 }) @IsInt() minSharedLociTrio!: number;
  @ApiProperty({ example: 3 }) @IsInt() maxMismatches!: number;
  @ApiProperty({ example: 0 }) @IsNumber() theta!: number;

  @ApiProperty()
  @IsObject()
  @ValidateNested()
  @Type(() => MutationSettingsDto)
  mutation!: MutationSettingsDto;

  @ApiProperty({ oneOf: [{ type: 'number' }, { type: 'string', enum: ['5/2N'] }] })
  @ValidateIf((settings: PolicySettingsDto) => settings.minimumFrequency !== '5/2N')
  @IsNumber()
  minimumFrequency!: number | '5/2N';

  @ApiProperty({ example: 'kinsimu_hebei_42loci' }) @IsString() @MaxLength(100) frequencyTable!: string;
  @ApiProperty({ example: 1e-6 }) @IsNumber() prior!: number;
  @ApiProperty({ enum: ['full', 'pruned'], enumName: 'UntypedRule' }) @IsIn(['full', 'pruned']) untyped!:
    | 'full'
    | 'pruned';
  @ApiProperty({ enum: CONTRADICTIONS, enumName: 'ContradictionRule' })
  @IsIn(CONTRADICTIONS)
  sexContradiction!: 'show' | 'exclude';
  @ApiProperty({ enum: CONTRADICTIONS, enumName: 'ContradictionRule' })
  @IsIn(CONTRADICTIONS)
  ageContradiction!: 'show' | 'exclude';

  @ApiPropertyOptional({
    enum: FREQUENCY_RULES,
    enumName: 'FrequencyRule',
    description:
      'What becomes of the others when rare alleles are raised to the minimum; raised_alone in a new version where it is absent',
  })
  @IsOptional()
  @IsIn(FREQUENCY_RULES)
  frequencyRule?: FrequencyRule;

  @ApiPropertyOptional({
    enum: LINKAGE_RULES,
    enumName: 'LinkageRule',
    description: 'Linked loci: stated on the hit, or one of each pair used; warn where it is absent',
  })
  @IsOptional()
  @IsIn(LINKAGE_RULES)
  linkage?: LinkageRule;

  @ApiPropertyOptional({
    example: 0.001,
    description:
      "Per locus, that belongings of the missing person show somebody else's genotype; 0.001 in a new version where it is absent",
  })
  @IsOptional()
  @IsNumber()
  itemTypingError?: number;

  @ApiPropertyOptional({ description: 'Persons among themselves; the default rules where it is absent' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => LinkRulesDto)
  links?: LinkRulesDto;

  @ApiPropertyOptional({
    description: 'When relatives contradict their family; the default rules where it is absent',
  })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => FamilyRulesDto)
  family?: FamilyRulesDto;
}

export class NewPolicyBody {
  @ApiProperty()
  @IsObject()
  @ValidateNested()
  @Type(() => PolicySettingsDto)
  settings!: PolicySettingsDto;

  @ApiProperty({ description: 'Why the rules change' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  reason!: string;
}

export class PolicyDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ type: PolicySettingsDto }) settings!: PolicySettings;
  @ApiProperty() inForce!: boolean;
  @ApiProperty() reason!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) createdBy!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

export class PolicyListDto {
  @ApiProperty({ type: [PolicyDto] }) items!: PolicyDto[];
  @ApiProperty({ type: String, nullable: true }) next!: null;
}

export function toPolicyDto(policy: Policy): PolicyDto {
  const { id, version, inForce, reason, createdBy } = policy;
  // A version from before there were rules for links or linked loci has the default ones; its rare alleles had the
  // old rule.
  const settings = {
    ...policy.settings,
    frequencyRule: frequencyRuleOf(policy.settings),
    linkage: linkageRuleOf(policy.settings),
    itemTypingError: itemTypingErrorOf(policy.settings),
    links: linkRulesOf(policy.settings),
    family: familyRulesOf(policy.settings),
  };
  return { id, version, settings, inForce, reason, createdBy, createdAt: policy.createdAt.toISOString() };
}
