import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FileMissing, ImportFindings, Imports, PlateReturns, ProblemsExport } from '@homeward/laboratory';
import { type Actor, Db } from '@homeward/platform';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
  UploadedFiles,
  UseInterceptors,
} from '@nestjs/common';
import type { Response } from 'express';
import { FilesInterceptor } from '@nestjs/platform-express';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import {
  Allow,
  AuditedAs,
  CurrentActor,
  IdParam,
  localeOf,
  Reads,
  storedFile,
  type SignedInRequest,
  Unaudited,
} from '../http/index.js';
import {
  ImportBatchDto,
  ImportPageDto,
  ImportQuery,
  ImportRowPageDto,
  ImportSamplePageDto,
  RowQuery,
  SampleQuery,
  toImportDto,
  toRowDto,
  toSampleDto,
} from './import.dto.js';
import { ApproveBody, RejectBody, UploadBody } from './import-file.dto.js';
import { ImportFindingDto, toFindingDto } from './import-finding.dto.js';
import { packFiles } from './packed-files.js';
import { MOST_FILES, type ReceivedFile, uploadFormSchema, uploadName } from './upload.js';
import { UploadFolder } from './upload-folder.js';
import { PlateReturnDto, toReturnDto } from './plate.dto.js';
import { UploadCleanupInterceptor } from './upload-cleanup.interceptor.js';
import { UploadLimitInterceptor } from './upload-limit.interceptor.js';
import { Operation, STEP_CONFLICTS } from '../openapi/operation.js';

@ApiTags('laboratory')
@Controller('imports')
export class ImportController {
  constructor(
    private readonly db: Db,
    private readonly imports: Imports,
    private readonly findings: ImportFindings,
    private readonly problemsExport: ProblemsExport,
    private readonly folder: UploadFolder,
    private readonly plateReturns: PlateReturns,
  ) {}

  @Post()
  @Operation(
    'Uploads genotypes',
    'Formats are recognised by content. Several files become one batch. The file is stored and judged by a worker; the answer is the batch to look at. A file that was uploaded before is refused.',
    {
      400: [
        'laboratory.archive_broken',
        'laboratory.archive_entry_refused',
        'laboratory.archive_without_table',
        'laboratory.cells_merged',
        'laboratory.encoding_not_recognised',
        'laboratory.file_empty',
        'laboratory.file_missing',
        'laboratory.file_not_a_table',
        'laboratory.format_broken',
        'laboratory.header_not_recognised',
        'laboratory.header_repeated',
        'laboratory.no_rows',
        'laboratory.sample_in_lines',
        'laboratory.sheets_ambiguous',
        'laboratory.table_broken',
        'laboratory.unknown_panel',
        'laboratory.xml_refused',
        'platform.upload_refused',
      ],
      409: ['laboratory.file_already_imported'],
      413: ['laboratory.archive_too_large', 'laboratory.file_too_large'],
    },
  )
  @HttpCode(202)
  @Allow('import.upload')
  @UseInterceptors(UploadLimitInterceptor, FilesInterceptor('file', MOST_FILES), UploadCleanupInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: uploadFormSchema })
  @ApiAcceptedResponse({ type: ImportBatchDto })
  async upload(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @UploadedFiles() files: ReceivedFile[] | undefined,
    @Body() { panel, encoding, checkOnly }: UploadBody,
  ): Promise<ImportBatchDto> {
    const { name, path, made } = await this.oneOf(files ?? []);
    const sent = { fileName: name, content: { path }, panel, encoding, checkOnly: checkOnly === 'yes' };
    const read = await this.readAndClear(sent, made ? path : null);
    return this.db.run(actor, async (tx) =>
      toImportDto(await this.imports.upload(tx, read), localeOf(request), actor),
    );
  }

  /** @param made the archive that was made of several files; it is removed */
  private async readAndClear(sent: Parameters<Imports['read']>[0], made: string | null) {
    try {
      return await this.imports.read(sent);
    } finally {
      if (made !== null) await rm(made, { force: true });
    }
  }

  /** The file that was sent; several as one archive. @throws FileMissing */
  private async oneOf(files: ReceivedFile[]): Promise<{ name: string; path: string; made: boolean }> {
    const [first, second] = files;
    if (!first) throw new FileMissing();
    const name = uploadName(first);
    if (!second) return { name, path: first.path, made: false };
    const archive = this.folder.newFile();
    const path = join(this.folder.path, archive);
    const sent = files.map((file) => ({ name: uploadName(file), path: file.path }));
    try {
      await packFiles(sent, path);
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return { name: `${name} +${String(sent.length - 1)}.zip`, path, made: true };
  }

  @Get()
  @Operation('Lists import batches', 'Newest first, by status, or those with findings that wait.')
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('import.read')
  @ApiOkResponse({ type: ImportPageDto })
  list(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @Query() query: ImportQuery,
  ): Promise<ImportPageDto> {
    return this.db.run(actor, async (tx) => {
      const { findings, ...filter } = query;
      const { items, next } = await this.imports.list(tx, { ...filter, findings: findings === 'open' });
      return { items: items.map((view) => toImportDto(view, localeOf(request), actor)), next };
    });
  }

  @Get(':id')
  @Operation(
    'Reads an import batch',
    'Its state, how far it is, what became of its rows and cells, and what the caller may do.',
    { 404: ['platform.not_found'] },
  )
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('import.read')
  @ApiOkResponse({ type: ImportBatchDto })
  get(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
  ): Promise<ImportBatchDto> {
    return this.db.run(actor, async (tx) =>
      toImportDto(await this.imports.get(tx, id), localeOf(request), actor),
    );
  }

  @Get(':id/samples')
  @Operation('Lists the samples of a batch', 'With the verdict on each and its reason.')
  @Reads('import.samples_read')
  @Allow('import.read')
  @ApiOkResponse({ type: ImportSamplePageDto })
  samples(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Query() query: SampleQuery,
  ): Promise<ImportSamplePageDto> {
    return this.db.run(actor, async (tx) => {
      const { items, next } = await this.imports.samples(tx, id, query);
      return { items: items.map((sample) => toSampleDto(sample, localeOf(request))), next };
    });
  }

  @Get(':id/rows')
  @Operation('Lists the rows of a batch', 'With the verdict on each, the cell it is about and its value.', {
    400: ['laboratory.cursor_invalid'],
  })
  @Reads('import.rows_read')
  @Allow('import.read')
  @ApiOkResponse({ type: ImportRowPageDto })
  rows(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Query() query: RowQuery,
  ): Promise<ImportRowPageDto> {
    return this.db.run(actor, async (tx) => {
      const { items, next } = await this.imports.rows(tx, id, query);
      return { items: items.map((row) => toRowDto(row, localeOf(request))), next };
    });
  }

  @Get(':id/findings')
  @Operation(
    'Lists the findings of a batch',
    'What stopped plates or samples, with both typings where they differ, and what the caller may decide.',
    { 404: ['platform.not_found'] },
  )
  @Allow('import.read')
  @Reads('import.findings_read')
  @ApiOkResponse({ type: [ImportFindingDto] })
  findingsOf(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
  ): Promise<ImportFindingDto[]> {
    return this.db.run(actor, async (tx) =>
      (await this.findings.ofBatch(tx, id)).map((finding) => toFindingDto(finding, localeOf(request), actor)),
    );
  }

  @Get(':id/plates')
  @Operation('Lists the plates that a batch brings back', 'With every difference from what was planned.', {
    404: ['platform.not_found'],
  })
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('import.read')
  @ApiOkResponse({ type: [PlateReturnDto] })
  plates(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PlateReturnDto[]> {
    return this.db.run(actor, async (tx) => (await this.plateReturns.ofBatch(tx, id)).map(toReturnDto));
  }

  @Get(':id/file')
  @Operation('Downloads the file', 'As it was uploaded, with its SHA-256 as digest.', {
    404: ['platform.not_found'],
  })
  @AuditedAs('import.file_read')
  @Allow('import.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { fileName, ...stored } = await this.db.run(actor, (tx) => this.imports.original(tx, id));
    return storedFile(response, stored, {
      type: 'application/octet-stream',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    });
  }

  @Get(':id/problems.csv')
  @Operation(
    'Downloads the file with verdicts',
    'The rows as they were uploaded, with two more columns: status and reason.',
  )
  @AuditedAs('import.exported')
  @Allow('import.read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async problems(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
  ): Promise<StreamableFile> {
    const { fileName, pieces } = await this.problemsExport.open(actor, id, localeOf(request));
    return new StreamableFile(Readable.from(pieces, { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${fileName}"`,
    });
  }

  @Post(':id/approve')
  @Operation(
    'Approves a batch',
    'Its accepted samples become profiles. By whom the approval rule in force names, and never of an own upload.',
    {
      403: ['laboratory.lead_decides_batch', 'laboratory.own_upload'],
      404: ['platform.not_found'],
      409: [
        'laboratory.batch_settling',
        'laboratory.nothing_to_apply',
        'laboratory.sample_kinds_undecided',
        'platform.transition_refused',
        'platform.version_conflict',
      ],
    },
  )
  @HttpCode(200)
  @Allow('import.decide')
  @ApiOkResponse({ type: ImportBatchDto })
  approve(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() { version }: ApproveBody,
  ): Promise<ImportBatchDto> {
    return this.db.run(actor, async (tx) =>
      toImportDto(await this.imports.approve(tx, id, version), localeOf(request), actor),
    );
  }

  @Post(':id/submit')
  @Operation(
    'Hands in a batch',
    'One that was only checked: it is judged again, and waits for approval then.',
    {
      404: ['platform.not_found'],
      409: STEP_CONFLICTS,
    },
  )
  @HttpCode(200)
  @Allow('import.upload')
  @ApiOkResponse({ type: ImportBatchDto })
  submit(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() { version }: ApproveBody,
  ): Promise<ImportBatchDto> {
    return this.db.run(actor, async (tx) =>
      toImportDto(await this.imports.submit(tx, id, version), localeOf(request), actor),
    );
  }

  @Post(':id/retry')
  @Operation('Does the work of a batch again', 'For a batch whose work failed for good.', {
    404: ['platform.not_found'],
    409: STEP_CONFLICTS,
  })
  @HttpCode(200)
  @Allow('import.decide')
  @ApiOkResponse({ type: ImportBatchDto })
  retry(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() { version }: ApproveBody,
  ): Promise<ImportBatchDto> {
    return this.db.run(actor, async (tx) =>
      toImportDto(await this.imports.retry(tx, id, version), localeOf(request), actor),
    );
  }

  @Post(':id/reject')
  @Operation(
    'Rejects a batch',
    'Nothing of it is stored as a profile. By whom the approval rule in force names, or by its uploader. Needs a reason.',
    {
      400: ['laboratory.reason_missing'],
      403: ['laboratory.lead_decides_batch'],
      404: ['platform.not_found'],
      409: STEP_CONFLICTS,
    },
  )
  @HttpCode(200)
  @Allow('import.decide')
  @ApiOkResponse({ type: ImportBatchDto })
  reject(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() body: RejectBody,
  ): Promise<ImportBatchDto> {
    return this.db.run(actor, async (tx) =>
      toImportDto(await this.imports.reject(tx, id, body), localeOf(request), actor),
    );
  }
}
