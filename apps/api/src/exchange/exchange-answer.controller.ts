import { ExchangeAnswers, FileMissing } from '@homeward/laboratory';
import { type Actor, Db, type Locale } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, CurrentLocale, IdParam, Reads, Unaudited } from '../http/index.js';
import { answerFormSchema, type ReceivedFile, uploadName } from '../laboratory/upload.js';
import { UploadCleanupInterceptor } from '../laboratory/upload-cleanup.interceptor.js';
import { UploadLimitInterceptor } from '../laboratory/upload-limit.interceptor.js';
import { Operation } from '../openapi/operation.js';
import { ExchangeAnswerQuery, NoteAnswerBody } from './exchange-input.dto.js';
import {
  AnswerFileDto,
  ExchangeAnswerDto,
  ExchangeAnswerPageDto,
  TakenAnswersDto,
  toAnswerDto,
  toAnswerFileDto,
} from './exchange-item.dto.js';

/** What recipients answer. */
@ApiTags('exchange')
@Controller()
export class ExchangeAnswerController {
  constructor(
    private readonly db: Db,
    private readonly answers: ExchangeAnswers,
  ) {}

  @Post('exchanges/:id/answers')
  @Operation(
    'Imports answers to a request',
    'A CSV table, or XML in the manner of CMF (docs/exchange.md). Each row is stored or refused with its cell; the same file again stores nothing.',
    {
      400: [
        'laboratory.answer_header_refused',
        'laboratory.answers_missing',
        'laboratory.encoding_not_recognised',
        'laboratory.file_empty',
        'laboratory.file_missing',
        'laboratory.file_not_a_table',
        'laboratory.table_broken',
        'laboratory.xml_refused',
        'platform.upload_refused',
      ],
      404: ['platform.not_found'],
      409: ['laboratory.exchange_takes_no_answers'],
      413: ['laboratory.answers_too_many', 'laboratory.file_too_large'],
    },
  )
  @HttpCode(200)
  @Allow('exchange.request')
  @UseInterceptors(UploadLimitInterceptor, FileInterceptor('file'), UploadCleanupInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: answerFormSchema })
  @ApiOkResponse({ type: TakenAnswersDto })
  async take(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @IdParam() id: string,
    @UploadedFile() file: ReceivedFile | undefined,
  ): Promise<TakenAnswersDto> {
    if (!file) throw new FileMissing();
    const read = await this.answers.read({ fileName: uploadName(file), path: file.path });
    return this.db.run(actor, async (tx) => {
      const taken = await this.answers.take(tx, id, read);
      return { file: toAnswerFileDto(taken.file, locale), again: taken.again };
    });
  }

  @Get('exchanges/:id/answer-files')
  @Operation('Lists the files of answers to a request', 'Newest first, with the rows that were refused.', {
    404: ['platform.not_found'],
  })
  @Unaudited('counts and refused cells, no persons')
  @Allow('exchange.read')
  @ApiOkResponse({ type: [AnswerFileDto] })
  files(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @IdParam() id: string,
  ): Promise<AnswerFileDto[]> {
    return this.db.run(actor, async (tx) =>
      (await this.answers.filesOf(tx, id)).map((file) => toAnswerFileDto(file, locale)),
    );
  }

  @Get('exchanges/:id/answers')
  @Operation('Lists the answers to a request', 'Newest first, or only matches that nobody has dealt with.', {
    404: ['platform.not_found'],
  })
  @Reads('exchange.answers_read')
  @Allow('exchange.read')
  @ApiOkResponse({ type: ExchangeAnswerPageDto })
  list(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() { answers, ...page }: ExchangeAnswerQuery,
  ): Promise<ExchangeAnswerPageDto> {
    return this.db.run(actor, async (tx) => {
      const { items, next } = await this.answers.list(tx, id, { ...page, waiting: answers === 'waiting' });
      return { items: items.map(toAnswerDto), next };
    });
  }

  @Post('exchange-answers/:id/note')
  @Operation('Records what was done about a match', 'It is off the work list then.', {
    400: ['laboratory.reason_missing'],
    404: ['platform.not_found'],
    409: ['laboratory.answer_noted', 'platform.version_conflict'],
  })
  @HttpCode(200)
  @Allow('exchange.request')
  @ApiOkResponse({ type: ExchangeAnswerDto })
  note(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: NoteAnswerBody,
  ): Promise<ExchangeAnswerDto> {
    return this.db.run(actor, async (tx) => toAnswerDto(await this.answers.note(tx, id, body)));
  }
}
