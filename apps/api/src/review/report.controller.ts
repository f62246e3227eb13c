import { type Actor, Db } from '@homeward/platform';
import { Reports } from '@homeward/review';
import { Tasks } from '@homeward/verification';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, AuditedAs, CurrentActor, IdParam, Reads } from '../http/index.js';
import { pdfResponse } from './pdf.response.js';
import { ReportQuery, ReportRecordListDto } from './review.dto.js';
import { Operation } from '../openapi/operation.js';

@ApiTags('review')
@Controller()
export class ReportController {
  constructor(
    private readonly db: Db,
    private readonly reports: Reports,
    private readonly tasks: Tasks,
  ) {}

  @Get('hits/:id/report.pdf')
  @Operation(
    'Downloads the match report',
    'A PDF in the language asked for. It carries a number and a fingerprint by which it can be verified.',
    { 404: ['platform.not_found', 'review.report_not_written'] },
  )
  @AuditedAs('report.read')
  @Allow('report.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  pdf(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: ReportQuery,
  ): Promise<StreamableFile> {
    return this.db.run(actor, async (tx) => {
      await this.tasks.requireNotified(tx, id);
      return pdfResponse(await this.reports.pdf(tx, id, query.locale));
    });
  }

  @Get('reports/:code')
  @Operation(
    'Verifies a match report',
    'Looks up the code that is printed on a report and says what was issued under it.',
  )
  @Reads('report.verified')
  @Allow('report.read')
  @ApiOkResponse({ type: ReportRecordListDto })
  verify(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<ReportRecordListDto> {
    return this.db.run(actor, async (tx) => ({
      items: (await this.reports.verify(tx, code)).map((report) => ({
        number: report.number,
        revision: report.revision,
        locale: report.locale,
        sha256: report.sha256,
        createdAt: report.createdAt.toISOString(),
      })),
    }));
  }
}
