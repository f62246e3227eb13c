import { type ExchangeRecipient, RECIPIENT_KINDS, type RecipientKind } from '@homeward/laboratory';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class RecipientBody {
  @ApiProperty({ example: '全国打拐 DNA 信息库' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  nameZh!: string;

  @ApiProperty({ example: 'National anti-trafficking DNA database' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  nameEn!: string;

  @ApiProperty({ enum: RECIPIENT_KINDS, enumName: 'RecipientKind' })
  @IsIn(RECIPIENT_KINDS)
  kind!: RecipientKind;

  @ApiProperty({ example: 'exchange desk, 010-0000 0000', description: 'Where its office is reached' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  contact!: string;

  @ApiProperty({ example: '公刑〔2026〕12 号', description: 'Agreement or order under which it receives' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  agreement!: string;

  @ApiProperty({ example: 'GA000001', description: 'Its code in files: 2 to 10 letters, digits, hyphens' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(10)
  code!: string;

  @ApiProperty({ example: 'TJ120101', description: 'Our code, as it has it' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(10)
  ownCode!: string;

  @ApiProperty({ description: 'Nothing is sent under an agreement that is over' })
  @IsBoolean()
  inForce!: boolean;
}

export class RecipientDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() nameZh!: string;
  @ApiProperty() nameEn!: string;
  @ApiProperty({ enum: RECIPIENT_KINDS, enumName: 'RecipientKind' }) kind!: RecipientKind;
  @ApiProperty({ example: 'exchange desk, 010-0000 0000' }) contact!: string;
  @ApiProperty({ example: '公刑〔2026〕12 号' }) agreement!: string;
  @ApiProperty({ example: 'GA000001' }) code!: string;
  @ApiProperty({ example: 'TJ120101' }) ownCode!: string;
  @ApiProperty() inForce!: boolean;
  @ApiProperty({ format: 'date-time' }) changedAt!: string;
  @ApiProperty() version!: number;
}

export class RecipientListDto {
  @ApiProperty({ type: [RecipientDto] }) items!: RecipientDto[];
  @ApiProperty({ type: String, nullable: true }) next!: null;
}

export function toRecipientDto(row: ExchangeRecipient): RecipientDto {
  const { id, nameZh, nameEn, kind, contact, agreement, code, ownCode, inForce, changedAt, version } = row;
  return {
    ...{ id, nameZh, nameEn, kind, contact, agreement, code, ownCode, inForce },
    ...{ changedAt: changedAt.toISOString(), version },
  };
}
