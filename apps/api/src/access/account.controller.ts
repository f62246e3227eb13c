import { Accounts, Passwords, Sessions } from '@homeward/access';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Reads } from '../http/index.js';
import {
  AccountDto,
  AccountPageDto,
  AccountSessionDto,
  AccountSessionPageDto,
  AccountVersionBody,
  AccountWithPasswordDto,
  NewAccountBody,
  toAccountDto,
  toAccountSessionDto,
  toAccountWithPasswordDto,
} from './account.dto.js';

@ApiTags('accounts')
@Controller()
export class AccountController {
  constructor(
    private readonly db: Db,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
  ) {}

  @Get('accounts')
  @Reads('accounts.read')
  @Allow('account.manage')
  @ApiOkResponse({ type: AccountPageDto })
  list(@CurrentActor() actor: Actor): Promise<AccountPageDto> {
    return this.db.run(actor, async (tx) => {
      const accounts = await this.accounts.list(tx);
      const heldUp = await this.accounts.heldUp(tx, accounts);
      return { items: accounts.map((account) => toAccountDto(account, heldUp.get(account.id))), next: null };
    });
  }

  @Post('accounts')
  @Allow('account.manage')
  @ApiCreatedResponse({ type: AccountWithPasswordDto })
  async create(@CurrentActor() actor: Actor, @Body() body: NewAccountBody): Promise<AccountWithPasswordDto> {
    const { password, hash } = await this.passwords.oneTime();
    return this.db.run(actor, async (tx) =>
      toAccountWithPasswordDto(await this.accounts.create(tx, body, hash), password),
    );
  }

  @Post('accounts/:id/reset-password')
  @HttpCode(200)
  @Allow('account.manage')
  @ApiOkResponse({ type: AccountWithPasswordDto })
  async resetPassword(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { version }: AccountVersionBody,
  ): Promise<AccountWithPasswordDto> {
    const { password, hash } = await this.passwords.oneTime();
    return this.db.run(actor, async (tx) =>
      toAccountWithPasswordDto(await this.accounts.resetPassword(tx, id, version, hash), password),
    );
  }

  /** Lifts the delays that wrong passwords of strangers caused. */
  @Post('accounts/:id/unlock')
  @HttpCode(200)
  @Allow('account.manage')
  @ApiOkResponse({ type: AccountDto })
  unlock(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<AccountDto> {
    return this.db.run(actor, async (tx) => toAccountDto(await this.accounts.unlock(tx, id)));
  }

  @Post('accounts/:id/disable')
  @HttpCode(200)
  @Allow('account.manage')
  @ApiOkResponse({ type: AccountDto })
  disable(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { version }: AccountVersionBody,
  ): Promise<AccountDto> {
    return this.db.run(actor, async (tx) => toAccountDto(await this.accounts.disable(tx, id, version)));
  }

  @Post('accounts/:id/reset-second-factor')
  @HttpCode(200)
  @Allow('account.manage')
  @ApiOkResponse({ type: AccountDto })
  resetSecondFactor(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { version }: AccountVersionBody,
  ): Promise<AccountDto> {
    return this.db.run(actor, async (tx) =>
      toAccountDto(await this.accounts.resetSecondFactor(tx, id, version)),
    );
  }

  @Get('accounts/:id/sessions')
  @Reads('sessions.read')
  @Allow('session.manage')
  @ApiOkResponse({ type: AccountSessionPageDto })
  listSessions(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<AccountSessionPageDto> {
    return this.db.run(actor, async (tx) => ({
      items: (await this.sessions.list(tx, id)).map(toAccountSessionDto),
      next: null,
    }));
  }

  @Post('sessions/:id/revoke')
  @HttpCode(200)
  @Allow('session.manage')
  @ApiOkResponse({ type: AccountSessionDto })
  revoke(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<AccountSessionDto> {
    return this.db.run(actor, async (tx) => toAccountSessionDto(await this.sessions.revoke(tx, id)));
  }
}
