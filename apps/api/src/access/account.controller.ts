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
import { Operation } from '../openapi/operation.js';

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
  @Operation(
    'Lists all accounts',
    'Accounts with their role, place and state. Passwords and secrets are never part of an answer.',
  )
  @Reads('accounts.read')
  @Allow('account.manage')
  @ApiOkResponse({ type: AccountPageDto })
  list(@CurrentActor() actor: Actor): Promise<AccountPageDto> {
    return this.db.run(actor, async (tx) => {
      const accounts = await this.accounts.list(tx);
      const heldUp = await this.accounts.delayedUntil(tx, accounts);
      return {
        items: accounts.map((account) => toAccountDto(account, actor, heldUp.get(account.id))),
        next: null,
      };
    });
  }

  @Post('accounts')
  @Operation(
    'Creates an account',
    'The one-time password is in this answer only. The owner must replace it at the first sign-in; it ends after seven days.',
    {
      400: ['access.place_of_account_wrong'],
      404: ['platform.not_found'],
      409: ['access.username_taken'],
      503: ['access.sign_in_busy'],
    },
  )
  @Allow('account.manage')
  @ApiCreatedResponse({ type: AccountWithPasswordDto })
  async create(@CurrentActor() actor: Actor, @Body() body: NewAccountBody): Promise<AccountWithPasswordDto> {
    const { password, hash } = await this.passwords.oneTime();
    return this.db.run(actor, async (tx) =>
      toAccountWithPasswordDto(await this.accounts.create(tx, body, hash), actor, password),
    );
  }

  @Post('accounts/:id/reset-password')
  @Operation(
    'Gives an account a new one-time password',
    'The old password no longer works and all sessions of the account end. The one-time password is in this answer only.',
    {
      403: ['access.four_eyes'],
      404: ['platform.not_found'],
      409: ['access.own_account', 'platform.version_conflict'],
      503: ['access.sign_in_busy'],
    },
  )
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
      toAccountWithPasswordDto(await this.accounts.resetPassword(tx, id, version, hash), actor, password),
    );
  }

  /** Lifts the delays that wrong passwords of strangers caused. */
  @Post('accounts/:id/unlock')
  @Operation(
    'Lifts the delay after wrong passwords',
    'Sign-ins to the account no longer wait. Wrong attempts count anew.',
    { 404: ['platform.not_found'] },
  )
  @HttpCode(200)
  @Allow('account.manage')
  @ApiOkResponse({ type: AccountDto })
  unlock(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<AccountDto> {
    return this.db.run(actor, async (tx) => toAccountDto(await this.accounts.unlock(tx, id), actor));
  }

  @Post('accounts/:id/disable')
  @Operation(
    'Disables an account',
    'The account can no longer sign in and its sessions end. What it did stays on record.',
    { 404: ['platform.not_found'], 409: ['access.own_account', 'platform.version_conflict'] },
  )
  @HttpCode(200)
  @Allow('account.manage')
  @ApiOkResponse({ type: AccountDto })
  disable(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { version }: AccountVersionBody,
  ): Promise<AccountDto> {
    return this.db.run(actor, async (tx) =>
      toAccountDto(await this.accounts.disable(tx, id, version), actor),
    );
  }

  @Post('accounts/:id/reset-second-factor')
  @Operation(
    'Removes the second factor of an account',
    'The owner sets it up again at the next sign-in. Needed when a telephone is lost.',
    {
      403: ['access.four_eyes'],
      404: ['platform.not_found'],
      409: ['access.own_account', 'platform.version_conflict'],
    },
  )
  @HttpCode(200)
  @Allow('account.manage')
  @ApiOkResponse({ type: AccountDto })
  resetSecondFactor(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { version }: AccountVersionBody,
  ): Promise<AccountDto> {
    return this.db.run(actor, async (tx) =>
      toAccountDto(await this.accounts.resetSecondFactor(tx, id, version), actor),
    );
  }

  @Get('accounts/:id/sessions')
  @Operation(
    'Lists the sessions of an account',
    'Open and ended sessions, newest first, with address and browser.',
  )
  @Reads('sessions.read')
  @Allow('session.manage')
  @ApiOkResponse({ type: AccountSessionPageDto })
  listSessions(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<AccountSessionPageDto> {
    return this.db.run(actor, async (tx) => ({
      items: (await this.sessions.list(tx, id)).map((session) => toAccountSessionDto(session, actor)),
      next: null,
    }));
  }

  @Post('sessions/:id/revoke')
  @Operation('Ends a session', 'The browser that holds it must sign in again.', {
    404: ['platform.not_found'],
  })
  @HttpCode(200)
  @Allow('session.manage')
  @ApiOkResponse({ type: AccountSessionDto })
  revoke(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<AccountSessionDto> {
    return this.db.run(actor, async (tx) => toAccountSessionDto(await this.sessions.revoke(tx, id), actor));
  }
}
