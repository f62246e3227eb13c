import {
  AccountNotices,
  type Authenticated,
  CollectionPoints,
  DEVICE_DAYS,
  Districts,
  Enrolments,
  NotSignedIn,
  OwnPassword,
  Sessions,
} from '@homeward/access';
import { type Actor, CONFIG, type Config, Db, systemActor, type Tx } from '@homeward/platform';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  Allow,
  clearToken,
  CurrentActor,
  CurrentSession,
  DEVICE_COOKIE,
  Public,
  readToken,
  SESSION_COOKIE,
  setToken,
  type SignedInRequest,
  StrictRate,
  Unaudited,
} from '../http/index.js';
import {
  ChangePasswordBody,
  ConfirmTotpBody,
  type SessionFacts,
  SessionDto,
  SignInBody,
  toSessionDto,
  TotpOfferDto,
} from './session.dto.js';
import { Operation } from '../openapi/operation.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly db: Db,
    private readonly sessions: Sessions,
    private readonly enrolments: Enrolments,
    private readonly ownPassword: OwnPassword,
    private readonly notices: AccountNotices,
    private readonly districts: Districts,
    private readonly points: CollectionPoints,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @Operation(
    'Signs in',
    'Sets the session cookie and answers the CSRF token that every changing request must carry. After wrong passwords the answer waits longer each time.',
    {
      401: ['access.sign_in_refused', 'access.totp_required'],
      429: ['access.sign_in_delayed'],
      503: ['access.sign_in_busy'],
    },
  )
  @Public()
  @StrictRate()
  @ApiCreatedResponse({ type: SessionDto })
  async signIn(
    @Body() body: SignInBody,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionDto> {
    const { username, password, totp } = body;
    const address = request.ip ?? '';
    const userAgent = request.header('user-agent') ?? '';
    const actor = { ...systemActor, requestId: request.requestId };
    const { mode } = this.config;
    const deviceToken = readToken(request, DEVICE_COOKIE, mode);
    const opened = await this.sessions.signIn(actor, {
      ...{ username, password, totp, address, userAgent, deviceToken },
    });
    await this.endEarlier(request);
    setToken({ request, response, mode }, SESSION_COOKIE, opened.token);
    setToken({ request, response, mode }, DEVICE_COOKIE, opened.deviceToken, DEVICE_DAYS);
    const facts = await this.db.run(actor, (tx) => this.factsOf(tx, opened.account));
    return toSessionDto(opened, opened.token, facts);
  }

  @Get()
  @Operation(
    'Reads the own session',
    'Who is signed in, what the account must still do (second factor, password), and what others did to it.',
  )
  @Unaudited('the own session')
  @Allow('session.own')
  @ApiOkResponse({ type: SessionDto })
  async current(
    @CurrentSession() current: Authenticated,
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
  ): Promise<SessionDto> {
    const facts = await this.db.run(asSystem(actor), (tx) => this.factsOf(tx, current.account));
    return toSessionDto(current, tokenOf(request), facts);
  }

  @Delete()
  @Operation('Signs out', 'Ends the session and removes its cookie.')
  @HttpCode(204)
  @Allow('session.own')
  @ApiNoContentResponse()
  async signOut(
    @CurrentSession() { session, actor }: Authenticated,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.db.run(actor, (tx) => this.sessions.signOut(tx, session.id));
    clearToken({ request, response, mode: this.config.mode }, SESSION_COOKIE);
  }

  /** One's own choice of a password. Every other session ends. */
  @Put('password')
  @Operation(
    'Changes the own password',
    'Needs the present password. All other sessions of the account end.',
    {
      400: [
        'access.current_password_wrong',
        'access.password_common',
        'access.password_demonstration',
        'access.password_long',
        'access.password_name',
        'access.password_pattern',
        'access.password_repeat',
        'access.password_same',
        'access.password_short',
      ],
      429: ['access.sign_in_delayed'],
      503: ['access.sign_in_busy'],
    },
  )
  @Allow('session.own')
  @StrictRate()
  @ApiOkResponse({ type: SessionDto })
  async changePassword(
    @CurrentSession() current: Authenticated,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
    @Body() { currentPassword, newPassword }: ChangePasswordBody,
  ): Promise<SessionDto> {
    const { mode } = this.config;
    const deviceToken = await this.ownPassword.change(current, {
      ...{ currentPassword, newPassword, deviceToken: readToken(request, DEVICE_COOKIE, mode) },
    });
    setToken({ request, response, mode }, DEVICE_COOKIE, deviceToken, DEVICE_DAYS);
    const account = Object.assign(current.account, { passwordChangeRequired: false });
    const facts = await this.db.run(asSystem(current.actor), (tx) => this.factsOf(tx, account));
    return toSessionDto({ account, session: current.session }, tokenOf(request), facts);
  }

  /** The owner has read what others did to the account. */
  @Post('notices/seen')
  @Operation(
    'Marks the notices of the account as seen',
    'The notices (password reset, second factor removed, delay lifted) are not shown again.',
  )
  @HttpCode(204)
  @Allow('session.own')
  @ApiNoContentResponse()
  async noticesSeen(@CurrentSession() { account, actor }: Authenticated): Promise<void> {
    await this.db.run(asSystem(actor), (tx) => this.notices.markSeen(tx, account.id));
  }

  @Post('totp')
  @Operation(
    'Offers a secret for the second factor',
    'The secret takes effect when it is confirmed with a code.',
    { 409: ['access.already_enrolled'] },
  )
  @Allow('session.own')
  @StrictRate()
  @ApiCreatedResponse({ type: TotpOfferDto })
  offerTotp(@CurrentSession() { account, actor }: Authenticated): Promise<TotpOfferDto> {
    return this.db.run(asSystem(actor), (tx) => this.enrolments.offer(tx, account.id));
  }

  @Put('totp')
  @Operation(
    'Confirms the second factor',
    'Needs a code made from the offered secret. From then on every sign-in asks for a code.',
    { 400: ['access.totp_refused'], 404: ['platform.not_found'], 409: ['access.already_enrolled'] },
  )
  @Allow('session.own')
  @StrictRate()
  @ApiOkResponse({ type: SessionDto })
  async confirmTotp(
    @CurrentSession() { account, session, actor }: Authenticated,
    @Req() request: SignedInRequest,
    @Body() body: ConfirmTotpBody,
  ): Promise<SessionDto> {
    return this.db.run(asSystem(actor), async (tx) => {
      await this.enrolments.confirm(tx, account.id, session.id, body.code);
      session.mfaPassed = true;
      return toSessionDto({ account, session }, tokenOf(request), await this.factsOf(tx, account));
    });
  }

  /** A browser that signs in again gets a new token; the one it came with is worth nothing from then on. */
  private async endEarlier(request: SignedInRequest): Promise<void> {
    const token = request.sessionToken;
    if (!token) return;
    await this.db.run(systemActor, async (tx) => {
      const earlier = await this.sessions.authenticate(tx, token, request.requestId);
      if (earlier) await this.sessions.signOut({ em: tx.em, actor: earlier.actor }, earlier.session.id);
    });
  }

  private async factsOf(tx: Tx, account: Authenticated['account']): Promise<SessionFacts> {
    return {
      notices: await this.notices.unseen(tx, account.id),
      district: account.districtId ? await this.districts.get(tx, account.districtId) : null,
      point: account.collectionPointId ? await this.points.get(tx, account.collectionPointId) : null,
    };
  }
}

/** Accounts are changed with city scope (row-level security), also when users change their own. */
function asSystem(actor: Actor): Actor {
  return { ...actor, scope: 'city' };
}

function tokenOf(request: SignedInRequest): string {
  if (!request.sessionToken) throw new NotSignedIn();
  return request.sessionToken;
}
