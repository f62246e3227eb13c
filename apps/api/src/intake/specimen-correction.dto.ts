import { MATERIALS, type Material } from '@homeward/intake';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { Optional } from '../http/optional.js';
import { ReasonBody } from '../http/version.dto.js';

export class ReassignBody extends ReasonBody {
  @ApiProperty({ format: 'uuid', description: 'To whom the specimen belongs' })
  @IsUUID()
  donorId!: string;
}

export class SwapBody extends ReasonBody {
  @ApiProperty({ example: 'HS0000012K', description: 'The specimen that goes the other way' })
  @IsString()
  @MaxLength(40)
  otherBarcode!: string;
}

export class SpecimenFactsBody extends ReasonBody {
  @ApiPropertyOptional({ enum: MATERIALS, enumName: 'Material' })
  @Optional()
  @IsIn(MATERIALS)
  material?: Material;

  @ApiPropertyOptional({ format: 'date' })
  @Optional()
  @IsString()
  collectedOn?: string;
}

export class DecisionBody {
  @ApiProperty()
  @IsString()
  @MaxLength(1000)
  reason!: string;
}
