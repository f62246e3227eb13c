import { Electropherograms, FileMissing, readElectropherogram } from '@homeward/laboratory';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Param, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Reads, Unaudited } from '../http/index.js';
import { Operation } from '../openapi/operation.js';
import {
  ElectropherogramDto,
  LocusTraceDto,
  OpenedElectropherogramDto,
  RemoveElectropherogramBody,
  toElectropherogramDto,
  toLocusTraceDto,
  toOpenedDto,
} from './electropherogram.dto.js';
import { electropherogramFormSchema, type ReceivedFile, uploadName } from './upload.js';
import { UploadCleanupInterceptor } from './upload-cleanup.interceptor.js';
import { UploadLimitInterceptor } from './upload-limit.interceptor.js';

@ApiTags('laboratory')
@Controller()
export class ElectropherogramController {
  constructor(
    private readonly db: Db,
    private readonly electropherograms: Electropherograms,
  ) {}

  @Post('imports/:id/electropherograms')
  @Operation(
    'Attaches an electropherogram',
    'One .fsa or .hid file. It goes to the sample whose barcode or name stands in the name of the file or in the file; what cannot be assigned is refused.',
    {
      400: [
        'laboratory.electropherogram_damaged',
        'laboratory.electropherogram_incomplete',
        'laboratory.electropherogram_not_recognised',
        'laboratory.file_missing',
      ],
      404: ['platform.not_found'],
      409: [
        'laboratory.batch_takes_no_electropherograms',
        'laboratory.electropherogram_ambiguous',
        'laboratory.electropherogram_attached',
        'laboratory.electropherogram_not_assigned',
      ],
      413: ['laboratory.file_too_large'],
    },
  )
  @Allow('import.upload')
  @UseInterceptors(UploadLimitInterceptor, FileInterceptor('file'), UploadCleanupInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: electropherogramFormSchema })
  @ApiCreatedResponse({ type: ElectropherogramDto })
  async attach(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @UploadedFile() file: ReceivedFile | undefined,
  ): Promise<ElectropherogramDto> {
    if (!file) throw new FileMissing();
    const read = await readElectropherogram({ fileName: uploadName(file), path: file.path });
    return this.db.run(actor, async (tx) =>
      toElectropherogramDto(await this.electropherograms.attach(tx, id, read)),
    );
  }

  @Get('imports/:id/electropherograms')
  @Operation('Lists the electropherograms of a batch', 'With sample and quality of sizing, ladders first.', {
    404: ['platform.not_found'],
  })
  @Unaudited('codes and quality, no names of persons and no genotypes')
  @Allow('import.read')
  @ApiOkResponse({ type: [ElectropherogramDto] })
  ofBatch(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ElectropherogramDto[]> {
    return this.db.run(actor, async (tx) =>
      (await this.electropherograms.ofBatch(tx, id)).map(toElectropherogramDto),
    );
  }

  @Get('electropherograms/:id')
  @Operation('Reads an electropherogram', 'All dyes, and the loci that can be drawn.', {
    404: ['platform.not_found'],
  })
  @Reads('electropherogram.read')
  @Allow('import.read')
  @ApiOkResponse({ type: OpenedElectropherogramDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<OpenedElectropherogramDto> {
    return this.db.run(actor, async (tx) => toOpenedDto(await this.electropherograms.open(tx, id)));
  }

  @Get('electropherograms/:id/loci/:locus')
  @Operation(
    'Reads one locus of an electropherogram',
    'The trace over an axis in bases, with the called alleles on their peaks.',
    { 404: ['platform.not_found'], 409: ['laboratory.locus_not_drawn'] },
  )
  @Reads('electropherogram.read')
  @Allow('import.read')
  @ApiOkResponse({ type: LocusTraceDto })
  locus(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Param('locus') locus: string,
  ): Promise<LocusTraceDto> {
    return this.db.run(actor, async (tx) =>
      toLocusTraceDto(await this.electropherograms.locus(tx, id, locus)),
    );
  }

  @Post('electropherograms/:id/remove')
  @Operation(
    'Takes an electropherogram off its sample',
    'For a file of the wrong sample. Needs a reason; the file stays in the archive.',
    {
      400: ['laboratory.reason_missing'],
      404: ['platform.not_found'],
      409: ['platform.version_conflict'],
    },
  )
  @HttpCode(204)
  @Allow('import.decide')
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: RemoveElectropherogramBody,
  ): Promise<void> {
    await this.db.run(actor, (tx) => this.electropherograms.remove(tx, id, body));
  }
}
