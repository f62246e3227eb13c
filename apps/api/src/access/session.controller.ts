import {
  type Authenticated,
  CollectionPoints,
  Districts,
  Enrolments,
  NotSignedIn,
  Sessions,
} from '@homeward/access';
import { type Actor, CONFIG, type Config, Db, DomainError, systemActor, type Tx } from '@homeward/platform';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { CookieOptions, Response } from 'express';
import {
  Allow,
  CurrentActor,
  CurrentSession,
  Public,
  SESSION_COOKIE,
  type SignedInRequest,
  StrictRate,
} from '../http/index.js';
import {
  ConfirmTotpBody,
  type Place,
  SessionDto,
  SignInBody,
  toSessionDto,
  TotpOfferDto,
} from './session.dto.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly db: Db,
    private readonly sessions: Sessions,
    private readonly enrolments: Enrolments,
    private readonly districts: Districts,
    private readonly points: CollectionPoints,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
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
    const outcome = await this.db.run(actor, (tx) =>
      this.sessions.signIn(tx, { username, password, totp, address, userAgent }),
    );
    // Thrown only now, so that the failure was counted and audited.
    if (outcome instanceof DomainError) throw outcome;
    await this.endEarlier(request);
    response.cookie(SESSION_COOKIE, outcome.token, this.cookieOptions());
    const where = await this.db.run(actor, (tx) => this.placeOf(tx, outcome.account));
    return toSessionDto(outcome, outcome.token, where);
  }

  @Get()
  @Allow('session.own')
  @ApiOkResponse({ type: SessionDto })
  async current(
    @CurrentSession() current: Authenticated,
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
  ): Promise<SessionDto> {
    const place = await this.db.run(actor, (tx) => this.placeOf(tx, current.account));
    return toSessionDto(current, tokenOf(request), place);
  }

  @Delete()
  @HttpCode(204)
  @Allow('session.own')
  @ApiNoContentResponse()
  async signOut(
    @CurrentSession() { session, actor }: Authenticated,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.db.run(actor, (tx) => this.sessions.signOut(tx, session.id));
    response.clearCookie(SESSION_COOKIE, this.cookieOptions());
  }

  @Post('totp')
  @Allow('session.own')
  @StrictRate()
  @ApiCreatedResponse({ type: TotpOfferDto })
  offerTotp(@CurrentSession() { account, actor }: Authenticated): Promise<TotpOfferDto> {
    return this.db.run(asSystem(actor), (tx) => this.enrolments.offer(tx, account.id));
  }

  @Put('totp')
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
      return toSessionDto({ account, session }, tokenOf(request), await this.placeOf(tx, account));
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

  private async placeOf(tx: Tx, account: Authenticated['account']): Promise<Place> {
    return {
      district: account.districtId ? await this.districts.get(tx, account.districtId) : null,
      point: account.collectionPointId ? await this.points.get(tx, account.collectionPointId) : null,
    };
  }

  private cookieOptions(): CookieOptions {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.config.mode === 'production' };
  }
}

/** An account is changed with city scope (row-level security), whoever it is that changes his own. */
function asSystem(actor: Actor): Actor {
  return { ...actor, scope: 'city' };
}

function tokenOf(request: SignedInRequest): string {
  if (!request.sessionToken) throw new NotSignedIn();
  return request.sessionToken;
}
