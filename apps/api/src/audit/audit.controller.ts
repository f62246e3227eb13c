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
import { Operation } from '../openapi/operation.js';

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
  @Operation(
    'Searches the audit log',
    'Entries newest first, by time, account, action or subject. Reading the log is itself recorded.',
  )
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
      const places = await this.chain.positions(
        tx,
        items.map((entry) => entry.id),
      );
      return { items: items.map((entry) => toAuditEntryDto(entry, names, places)), next };
    });
  }

  @Get('head')
  @Operation(
    'Reads the head of the audit chain',
    'Sequence number and hash of the newest sealed entry. Written down elsewhere, it proves later that nothing was removed.',
  )
  @Unaudited('one hash and a count')
  @Allow('audit.read')
  @ApiOkResponse({ type: AuditHeadDto })
  head(@CurrentActor() actor: Actor): Promise<AuditHeadDto> {
    return this.db.run(actor, async (tx) => toAuditHeadDto(await this.chain.head(tx)));
  }

  @Post('verify')
  @Operation(
    'Verifies the audit chain',
    'Computes every hash anew and names the first entry that does not fit, if any.',
  )
  @HttpCode(200)
  @Allow('audit.verify')
  @ApiOkResponse({ type: AuditVerificationDto })
  verify(@CurrentActor() actor: Actor, @CurrentLocale() locale: Locale): Promise<AuditVerificationDto> {
    return this.db.run(actor, async (tx) => toAuditVerificationDto(await this.chain.verify(tx), locale));
  }
}
