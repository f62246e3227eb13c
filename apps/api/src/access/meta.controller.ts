import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  demonstrationAccounts,
  DEMONSTRATION_PASSWORD,
  type Permission,
  PERMISSIONS,
} from '@homeward/access';
import {
  CONFIG,
  type Config,
  Db,
  type Role,
  ROLES,
  STATE_MEANINGS,
  type StateMeaning,
  systemActor,
} from '@homeward/platform';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Public } from '../http/index.js';
import { Operation } from '../openapi/operation.js';
import { MEANINGS } from '../steps/machines.js';

export class DemonstrationAccountDto {
  @ApiProperty()
  username!: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role!: Role;

  @ApiProperty()
  displayName!: string;
}

export class StateDto {
  @ApiProperty({
    enum: Object.keys(MEANINGS),
    enumName: 'StateThing',
    example: 'hit',
    description: 'What lives by states',
  })
  thing!: keyof typeof MEANINGS;

  @ApiProperty({ example: 'new' })
  state!: string;

  @ApiProperty({
    enum: STATE_MEANINGS,
    enumName: 'StateMeaning',
    description: 'undecided: a person must decide; open: the work goes on; final: it is over',
  })
  meaning!: StateMeaning;
}

const holders = { type: 'array', items: { $ref: '#/components/schemas/Role' } } as const;

export class MetaDto {
  @ApiProperty({ example: '0.1.0' })
  version!: string;

  @ApiProperty({ enum: ['demonstration', 'production'], enumName: 'Mode' })
  mode!: Config['mode'];

  @ApiProperty({
    example: 'Asia/Shanghai',
    description: 'IANA name of the zone in which days and times are meant',
  })
  timeZone!: string;

  @ApiProperty({ type: [DemonstrationAccountDto], description: 'Empty in production' })
  demonstrationAccounts!: DemonstrationAccountDto[];

  @ApiProperty({ type: String, nullable: true })
  demonstrationPassword!: string | null;

  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries(Object.keys(PERMISSIONS).map((name) => [name, holders])),
    required: Object.keys(PERMISSIONS),
    selfRequired: true,
    description: 'Who may do what: each permission with the roles that hold it',
  })
  permissions!: Readonly<Record<Permission, readonly Role[]>>;

  @ApiProperty({ type: [StateDto], description: 'What each state of each thing means' })
  states!: StateDto[];
}

const STATES: StateDto[] = (Object.keys(MEANINGS) as (keyof typeof MEANINGS)[]).flatMap((thing) =>
  Object.entries(MEANINGS[thing]).map(([state, meaning]) => ({ thing, state, meaning })),
);

/** What the sign-in page shows before anyone is signed in. */
@ApiTags('meta')
@Controller('meta')
export class MetaController {
  private readonly version: string;

  constructor(
    private readonly db: Db,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    const text = readFileSync(join(config.root, 'package.json'), 'utf8');
    this.version = (JSON.parse(text) as { version: string }).version;
  }

  @Get()
  @Operation(
    'Says what this installation is',
    'Version, mode, time zone, which roles hold which permission, and what the states mean. In a demonstration also the accounts to try it with. Needs no session.',
  )
  @Public()
  @ApiOkResponse({ type: MetaDto })
  async meta(): Promise<MetaDto> {
    const { mode } = this.config;
    const accounts =
      mode === 'demonstration' ? await this.db.run(systemActor, (tx) => demonstrationAccounts(tx)) : [];
    return {
      version: this.version,
      mode,
      timeZone: this.config.timeZone,
      demonstrationAccounts: accounts,
      demonstrationPassword: accounts.length > 0 ? DEMONSTRATION_PASSWORD : null,
      permissions: PERMISSIONS,
      states: STATES,
    };
  }
}
