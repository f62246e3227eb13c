import { Accounts } from '@homeward/access';
import { Audit, AuditChain } from '@homeward/audit';
import { type Actor, Db, type Locale } from '@homeward/platform';
import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, CurrentLocale, Reads, Unaudited } from '../http/index.js';
import {
  AuditHeadDto,
  AuditPageDto,
  AuditQuery,
  AuditVerificationDto,
  toAuditEntryDto,
  toAuditHeadDto,
  toAuditVerificationDto,
} from './audit.dto.js';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly chain: AuditChain,
    private readonly accounts: Accounts,
  ) {}

  @Get()
  @Reads('audit.read')
  @Allow('audit.read')
  @ApiOkResponse({ type: AuditPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: AuditQuery): Promise<AuditPageDto> {
    return this.db.run(actor, async (tx) => {
      const { items, next } = await this.audit.list(tx, query);
      const names = await this.accounts.names(
        tx,
        items.flatMap((entry) => entry.accountId ?? []),
      );
      const places = await this.chain.places(
        tx,
        items.map((entry) => entry.id),
      );
      return { items: items.map((entry) => toAuditEntryDto(entry, names, places)), next };
    });
  }

  @Get('head')
  @Unaudited('one hash and a count')
  @Allow('audit.read')
  @ApiOkResponse({ type: AuditHeadDto })
  head(@CurrentActor() actor: Actor): Promise<AuditHeadDto> {
    return this.db.run(actor, async (tx) => toAuditHeadDto(await this.chain.head(tx)));
  }

  @Post('verify')
  @HttpCode(200)
  @Allow('audit.verify')
  @ApiOkResponse({ type: AuditVerificationDto })
  verify(@CurrentActor() actor: Actor, @CurrentLocale() locale: Locale): Promise<AuditVerificationDto> {
    return this.db.run(actor, async (tx) => toAuditVerificationDto(await this.chain.verify(tx), locale));
  }
}
