import {
  type CaseDrawing,
  DRAWN_ROLES,
  type DrawnMember,
  type DrawnPedigree,
  type DrawnRole,
  type MissingFacts,
  MOST_MEMBERS,
  type Sex,
  SEXES,
} from '@homeward/intake';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Optional } from '../http/optional.js';
import { VersionBody } from '../http/version.dto.js';

/** More than a drawing may have, so that the refusal can say how many there were. */
const MOST_READ = 10 * MOST_MEMBERS;
const MOST_ITEMS = 20;
const LARGEST_NUMBER = 99;

export class MissingFactsBody implements MissingFacts {
  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsString()
  birthDate: string | null = null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsString()
  missingSince: string | null = null;
}

/** A place in the pedigree: a role from a fixed list, never a name. */
export class DrawnMemberBody implements Omit<DrawnMember, 'items'> {
  @ApiProperty({ example: 'missing', description: '`missing` is the person whom the case is about' })
  @IsString()
  @MaxLength(200)
  key!: string;

  @ApiProperty({ enum: DRAWN_ROLES, enumName: 'DrawnRole' })
  @IsIn(DRAWN_ROLES)
  role!: DrawnRole;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Tells members of one role apart' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_NUMBER)
  number: number | null = null;

  @ApiProperty({ enum: SEXES, enumName: 'Sex' })
  @IsIn(SEXES)
  sex!: Sex;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Key of the father' })
  @IsOptional()
  @IsString()
  father: string | null = null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Key of the mother' })
  @IsOptional()
  @IsString()
  mother: string | null = null;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  donorId: string | null = null;

  @ApiPropertyOptional({ type: [String], description: 'Reference items: donors with the relation `self`' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(MOST_ITEMS)
  @IsUUID(undefined, { each: true })
  items?: string[];

  @ApiPropertyOptional({
    type: MissingFactsBody,
    nullable: true,
    description: 'Set when this member is missing',
  })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MissingFactsBody)
  missing: MissingFactsBody | null = null;
}

export class DrawingBody extends VersionBody {
  @ApiProperty({ type: [DrawnMemberBody], maxItems: MOST_MEMBERS })
  @IsArray()
  @ArrayMaxSize(MOST_READ)
  @ValidateNested({ each: true })
  @Type(() => DrawnMemberBody)
  members!: DrawnMemberBody[];
}

export class DrawingVersionQuery extends VersionBody {
  @ApiProperty({ example: 1 })
  @Type(() => Number)
  @IsInt()
  override version!: number;
}

export class MissingFactsDto implements MissingFacts {
  @ApiProperty({ type: String, format: 'date', nullable: true }) birthDate!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) missingSince!: string | null;
}

/** A place in the pedigree as it is stored. */
export class DrawnMemberDto implements DrawnMember {
  @ApiProperty({ example: 'missing', description: '`missing` is the person whom the case is about' })
  key!: string;
  @ApiProperty({ enum: DRAWN_ROLES, enumName: 'DrawnRole' }) role!: DrawnRole;
  @ApiProperty({ type: Number, nullable: true, description: 'Tells members of one role apart' })
  number!: number | null;
  @ApiProperty({ enum: SEXES, enumName: 'Sex' }) sex!: Sex;
  @ApiProperty({ type: String, nullable: true, description: 'Key of the father' }) father!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Key of the mother' }) mother!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) donorId!: string | null;
  @ApiProperty({ type: [String], description: 'Reference items: donors with the relation `self`' })
  items!: readonly string[];
  @ApiProperty({ type: MissingFactsDto, nullable: true, description: 'Set when this member is missing' })
  missing!: MissingFactsDto | null;
}

export class CaseDrawingDto {
  @ApiProperty({ description: 'Version of the case; a change needs it' })
  version!: number;

  @ApiProperty({ description: 'False when the pedigree follows from the declared relations' })
  drawn!: boolean;

  @ApiProperty({ type: [DrawnMemberDto] })
  members!: readonly DrawnMember[];

  @ApiProperty({ type: [String], description: 'Donors who joined the case after it was drawn; not compared' })
  unplaced!: readonly string[];
}

export function toCaseDrawingDto({ version, drawn, pedigree, unplaced }: CaseDrawing): CaseDrawingDto {
  return { version, drawn, members: pedigree.members, unplaced };
}

/** Fields that the caller left out become null. */
export function toDrawnPedigree({ members }: DrawingBody): DrawnPedigree {
  return {
    members: members.map(({ key, role, number, sex, father, mother, donorId, items, missing }) => ({
      ...{ key, role, sex },
      number: number ?? null,
      father: father ?? null,
      mother: mother ?? null,
      donorId: donorId ?? null,
      items: items ?? [],
      missing: missing
        ? { birthDate: missing.birthDate ?? null, missingSince: missing.missingSince ?? null }
        : null,
    })),
  };
}
