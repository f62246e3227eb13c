import { Audit } from '@homeward/audit';
import { type Actor, Db, Work } from '@homeward/platform';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import { SetAsideWorkDto, SetAsideWorkListDto, toSetAsideWorkDto } from './set-aside-work.dto.js';
import { Operation } from '../openapi/operation.js';

/** Work that ended its process, or failed, each time: a person looks at it and lets it be tried again. */
@ApiTags('health')
@Controller('work')
export class SetAsideWorkController {
  constructor(
    private readonly db: Db,
    private readonly work: Work,
    private readonly audit: Audit,
  ) {}

  @Get('set-aside')
  @Operation(
    'Lists work that was set aside',
    'Work that ended its process or failed too often, with its last error.',
  )
  @Unaudited('kinds of work and what stopped it')
  @Allow('health.read')
  @ApiOkResponse({ type: SetAsideWorkListDto })
  list(@CurrentActor() actor: Actor): Promise<SetAsideWorkListDto> {
    return this.db.run(actor, async (tx) => ({
      items: (await this.work.setAside(tx)).map(toSetAsideWorkDto),
    }));
  }

  /** Does nothing to work that is not set aside. */
  @Post(':id/try-again')
  @Operation('Tries work again that was set aside', 'It is put into the queue once more.', {
    404: ['platform.not_found'],
  })
  @HttpCode(200)
  @Allow('work.try_again')
  @ApiOkResponse({ type: SetAsideWorkDto })
  tryAgain(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SetAsideWorkDto> {
    return this.db.run(actor, async (tx) => {
      const { item, changed } = await this.work.tryAgain(tx, id);
      if (changed)
        await this.audit.record(tx, {
          action: 'work.tried_again',
          subjectType: 'work',
          subjectId: id,
          data: { kind: item.kind, subject: item.subjectId },
        });
      return toSetAsideWorkDto(item);
    });
  }
}
