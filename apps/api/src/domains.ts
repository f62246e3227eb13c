import { accessEntities } from '@homeward/access';
import { auditEntities } from '@homeward/audit';
import type { EntityClass } from '@homeward/platform';
import type { Type } from '@nestjs/common';
import { AccessApiModule } from './access/access-api.module.js';

/** Everything the API offers, one module per domain. */
export const apiModules: Type[] = [AccessApiModule];

/** The tables behind it. */
export const entities: EntityClass[] = [...auditEntities, ...accessEntities];
