import { DONOR_STATES, SECOND_BLOOD_VERDICTS, MINIMUM_REASON_LENGTH } from '@homeward/review';
import type { DonorProgress, SecondBloodProgress, SecondTyping, Waiver } from '@homeward/review';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { VersionBody } from '../http/version.dto.js';

export class SecondBloodBody extends VersionBody {
  @ApiProperty({
    minLength: MINIMUM_REASON_LENGTH,
    description: 'Stands in report and timeline: names nobody',
  })
  @IsString()
  @MaxLength(1000)
  reason!: string;
}

/** How one typing of second blood compares with the genotypes that carry the hit; no alleles. */
export class SecondTypingDto implements SecondTyping {
  @ApiProperty() barcode!: string;
  @ApiProperty({ format: 'date' }) collectedOn!: string;
  @ApiProperty() batch!: string;
  @ApiProperty({ format: 'date-time' }) typedAt!: string;
  @ApiProperty({ description: 'Loci typed both times' }) loci!: number;
  @ApiProperty({ type: [String], description: 'Loci at which the calls differ' })
  differing!: readonly string[];
  @ApiProperty({ enum: ['concordant', 'discordant', 'too_few_loci'], enumName: 'TypingVerdict' })
  verdict!: SecondTyping['verdict'];
}

export class SecondBloodDonorDto {
  @ApiProperty() code!: string;
  @ApiProperty({ enum: ['family', 'person'], enumName: 'HitSide' }) side!: DonorProgress['side'];
  @ApiProperty({ enum: DONOR_STATES, enumName: 'DonorState' }) state!: DonorProgress['state'];
  @ApiProperty({ type: [SecondTypingDto] }) typings!: readonly SecondTypingDto[];
}

export class WaiverDto implements Waiver {
  @ApiProperty({ enum: ['lab_lead', 'coordinator'], enumName: 'WaiverRole' }) role!: Waiver['role'];
  @ApiProperty() name!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class SecondBloodDto {
  @ApiProperty({ format: 'date-time' }) orderedAt!: string;
  @ApiProperty({ enum: SECOND_BLOOD_VERDICTS, enumName: 'SecondBloodVerdict' })
  verdict!: SecondBloodProgress['verdict'];
  @ApiProperty({ type: [SecondBloodDonorDto] }) donors!: SecondBloodDonorDto[];
  @ApiProperty({ type: [WaiverDto] }) waivers!: readonly WaiverDto[];
  @ApiProperty({ type: [String], description: 'Codes, and `family` where any one typed relative will do' })
  waitsFor!: readonly string[];
}

export function toSecondBloodDto(standing: SecondBloodProgress | null): SecondBloodDto | null {
  return (
    standing && {
      ...standing,
      donors: standing.donors.map(({ code, side, state, typings }) => ({ code, side, state, typings })),
    }
  );
}
