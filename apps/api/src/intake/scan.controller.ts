import { Scanner } from '@homeward/intake';
import { type Actor, Db } from '@homeward/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, Unaudited } from '../http/index.js';
import { Operation } from '../openapi/operation.js';

export class ScannedDto {
  @ApiProperty({ enum: ['specimen', 'kit', 'shipment'], enumName: 'ScannedKind' })
  kind!: 'specimen' | 'kit' | 'shipment';

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({
    example: '/specimens/0193a5c2-7b1e-7c43-9f52-6a1d0b7e4c11',
    description: 'Page of the web application that shows it',
  })
  path!: string;

  @ApiProperty({ example: 'registered', description: 'State of the specimen, the kit or the box' })
  status!: string;
}

@ApiTags('intake')
@Controller('scan')
export class ScanController {
  constructor(
    private readonly db: Db,
    private readonly scanner: Scanner,
  ) {}

  @Get(':barcode')
  @Operation('Finds what a label belongs to', 'A specimen, a kit or a box, and the page that shows it.', {
    400: ['intake.barcode_malformed'],
    404: ['intake.barcode_not_issued', 'platform.not_found'],
    409: ['intake.barcode_of_other_point'],
    429: ['access.lookup_limit_reached'],
  })
  @Unaudited('a code and its state; one of elsewhere is recorded as a look-up')
  @Allow('specimen.read')
  @ApiOkResponse({ type: ScannedDto })
  find(@CurrentActor() actor: Actor, @Param('barcode') barcode: string): Promise<ScannedDto> {
    return this.db.run(actor, (tx) => this.scanner.find(tx, barcode));
  }
}
