import { AccountNotice } from './account-notice.entity.js';
import { Account } from './account.entity.js';
import { KnownDevice } from './known-device.entity.js';
import { LookupCount } from './lookup-count.entity.js';
import { District, CollectionPoint } from './place.entity.js';
import { Session } from './session.entity.js';
import { ThrottledKey } from './sign-in-throttle.entity.js';

export { Access0001 } from './migrations/0001-access.js';
export { Doors0028 } from './migrations/0028-doors.js';
export { Lookups0033 } from './migrations/0033-lookups.js';

/** The tables of this library. */
export const entities = [
  AccountNotice,
  Account,
  District,
  CollectionPoint,
  Session,
  KnownDevice,
  LookupCount,
  ThrottledKey,
];

/** Of these, what SQL of libraries downstream may read. */
export const readModels = ['account', 'collection_point', 'district'] as const;

/** Columns of read models that only SQL of this library names: what an account proves itself with. */
export const ownColumns = {
  account: [
    'password_hash',
    'password_change_required',
    'password_expires_at',
    'password_reset_by',
    'totp_secret',
    'totp_last_step',
    'factor_reset_by',
    'unlocked_until',
  ],
} as const;
