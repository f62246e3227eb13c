import { type Actor, Db } from '@homeward/platform';
import { Reports } from '@homeward/review';
import { TaskPeople, Tasks } from '@homeward/verification';
import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, AuditedAs, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import { VersionBody } from '../http/version.dto.js';
import { pdfResponse } from '../review/pdf.response.js';
import { ReportQuery } from '../review/review.dto.js';
import { UndoBody } from './ending.dto.js';
import { TaskDetailDto, TaskPageDto, TaskQuery, TaskReportBody, toTaskDto, VisitBody } from './task.dto.js';
import { TaskDetails } from './task-details.js';
import { Operation, STEP_CONFLICTS } from '../openapi/operation.js';

@ApiTags('verification')
@Controller('tasks')
export class TaskController {
  constructor(
    private readonly db: Db,
    private readonly tasks: Tasks,
    private readonly people: TaskPeople,
    private readonly details: TaskDetails,
    private readonly reports: Reports,
  ) {}

  @Get()
  @Operation('Lists tasks on site', 'Of the own district, by state; the coordinator sees all.')
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('task.read')
  @ApiOkResponse({ type: TaskPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: TaskQuery): Promise<TaskPageDto> {
    return this.db.run(actor, async (tx) => {
      const { items, next } = await this.tasks.list(tx, query);
      return { items: items.map(toTaskDto), next };
    });
  }

  @Get(':id')
  @Operation(
    'Reads a task on site',
    'Who is to be visited and where, the visits so far, and the match report. Names are shown, and that is recorded.',
    { 404: ['platform.not_found'] },
  )
  @AuditedAs('identity.read')
  @Allow('task.read')
  @ApiOkResponse({ type: TaskDetailDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<TaskDetailDto> {
    return this.db.run(actor, async (tx) => this.details.of(tx, await this.tasks.get(tx, id)));
  }

  @Get(':id/report.pdf')
  @Operation('Downloads the match report of a task', 'A PDF in the language asked for.', {
    404: ['platform.not_found', 'review.report_not_written'],
    409: ['matching.basis_lost', 'matching.consent_withdrawn'],
  })
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
      const task = await this.tasks.get(tx, id);
      await this.people.requirePurpose(tx, task);
      return pdfResponse(await this.reports.pdf(tx, task.hitId, query.locale));
    });
  }

  @Post(':id/accept')
  @Operation('Accepts a task', 'The investigator works on it from now on.', {
    409: STEP_CONFLICTS,
  })
  @HttpCode(200)
  @Allow('task.work')
  @ApiOkResponse({ type: TaskDetailDto })
  accept(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: VersionBody,
  ): Promise<TaskDetailDto> {
    return this.db.run(actor, async (tx) =>
      this.details.of(tx, await this.tasks.accept(tx, id, body.version)),
    );
  }

  @Post(':id/visits')
  @Operation('Records a visit', 'Day, place and note.', {
    400: ['verification.visit_in_future', 'verification.visit_too_early'],
    409: [
      'matching.basis_lost',
      'matching.consent_withdrawn',
      'platform.transition_refused',
      'platform.version_conflict',
      'verification.task_is_anothers',
    ],
  })
  @HttpCode(200)
  @Allow('task.work')
  @ApiOkResponse({ type: TaskDetailDto })
  addVisit(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: VisitBody,
  ): Promise<TaskDetailDto> {
    return this.db.run(actor, async (tx) => this.details.of(tx, await this.tasks.addVisit(tx, id, body)));
  }

  @Post(':id/report')
  @Operation('Reports the outcome of a task', 'What was found on site, and what the person wishes.', {
    400: ['verification.wish_missing', 'verification.wish_not_allowed', 'verification.wish_not_asked'],
    409: [
      'matching.basis_lost',
      'matching.consent_withdrawn',
      'platform.transition_refused',
      'platform.version_conflict',
      'review.second_blood_contradicts',
      'review.second_blood_missing',
      'verification.task_is_anothers',
    ],
  })
  @HttpCode(200)
  @Allow('task.work')
  @ApiOkResponse({ type: TaskDetailDto })
  report(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: TaskReportBody,
  ): Promise<TaskDetailDto> {
    return this.db.run(actor, async (tx) => this.details.of(tx, await this.tasks.report(tx, id, body)));
  }

  /** The coordinator gives a wrong report back to its district. */
  @Post(':id/undo-report')
  @Operation('Returns a report that was wrong', 'The task is taken up again. Needs a reason.', {
    400: ['verification.note_missing'],
    409: [
      'matching.basis_lost',
      'matching.consent_withdrawn',
      'platform.transition_refused',
      'platform.version_conflict',
    ],
  })
  @HttpCode(200)
  @Allow('reunion.record')
  @ApiOkResponse({ type: TaskDetailDto })
  undoReport(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { reason, version }: UndoBody,
  ): Promise<TaskDetailDto> {
    return this.db.run(actor, async (tx) =>
      this.details.of(tx, await this.tasks.undoReport(tx, id, { reason, version })),
    );
  }
}
