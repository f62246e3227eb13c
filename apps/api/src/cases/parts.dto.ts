import type { Profile } from '@homeward/laboratory';
import {
  type Consent,
  CONSENT_KINDS,
  type ConsentKind,
  SPECIMEN_STATUSES,
  type SpecimenBrief,
  type SpecimenStatus,
  type TimelineEntry,
} from '@homeward/intake';
import { ApiProperty } from '@nestjs/swagger';

/** Shown only to those who may know who someone is. */
export class IdentityDto {
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  @ApiProperty({ type: String, nullable: true })
  idNumber!: string | null;

  @ApiProperty({ type: String, nullable: true })
  phone!: string | null;

  @ApiProperty({ type: String, nullable: true })
  address!: string | null;
}

export class ConsentDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: CONSENT_KINDS, enumName: 'ConsentKind' })
  kind!: ConsentKind;

  @ApiProperty()
  reference!: string;

  @ApiProperty({ format: 'date' })
  givenOn!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  withdrawnAt!: string | null;
}

export class SpecimenBriefDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'HS0000012K' })
  barcode!: string;

  @ApiProperty({ enum: SPECIMEN_STATUSES, enumName: 'SpecimenStatus' })
  status!: SpecimenStatus;
}

/** That and how well someone is typed; never a genotype. */
export class ProfileBriefDto {
  @ApiProperty()
  autosomalLoci!: number;

  @ApiProperty()
  revision!: number;
}

export class TimelineEntryDto {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ example: 'specimen.packed' })
  kind!: string;

  @ApiProperty({ type: String, nullable: true })
  who!: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true })
  data!: Record<string, unknown>;
}

export function toConsentDto(consent: Consent | undefined): ConsentDto | null {
  if (!consent) return null;
  const { id, kind, reference, givenOn, withdrawnAt } = consent;
  return { id, kind, reference, givenOn, withdrawnAt: withdrawnAt?.toISOString() ?? null };
}

export function toSpecimenBriefDtos(
  specimens: readonly SpecimenBrief[],
  donorId: string,
): SpecimenBriefDto[] {
  return specimens
    .filter((specimen) => specimen.donorId === donorId)
    .map(({ id, barcode, status }) => ({ id, barcode, status }));
}

export function toProfileBriefDto(profile: Profile | undefined): ProfileBriefDto | null {
  return profile ? { autosomalLoci: profile.autosomalLoci, revision: profile.revision } : null;
}

export function toTimelineEntryDto(entry: TimelineEntry): TimelineEntryDto {
  return { ...entry, at: entry.at.toISOString() };
}
