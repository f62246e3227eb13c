import * as platform from '@homeward/platform/tables';
import * as audit from '@homeward/audit/tables';
import * as access from '@homeward/access/tables';
import * as intake from '@homeward/intake/tables';
import * as laboratory from '@homeward/laboratory/tables';
import * as policy from '@homeward/policy/tables';
import * as persons from '@homeward/persons/tables';
import * as hits from '@homeward/hits/tables';
import * as links from '@homeward/links/tables';
import * as searching from '@homeward/searching/tables';
import * as duplicates from '@homeward/duplicates/tables';
import * as trials from '@homeward/trials/tables';
import * as review from '@homeward/review/tables';
import * as verification from '@homeward/verification/tables';
import * as notification from '@homeward/notification/tables';

/** The tables of each library. */
export const tablesOf = {
  platform: platform.entities,
  audit: audit.entities,
  access: access.entities,
  intake: intake.entities,
  laboratory: laboratory.entities,
  policy: policy.entities,
  persons: persons.entities,
  hits: hits.entities,
  links: links.entities,
  searching: searching.entities,
  duplicates: duplicates.entities,
  trials: trials.entities,
  review: review.entities,
  verification: verification.entities,
  notification: notification.entities,
};

/** Every table. */
export const entities = Object.values(tablesOf).flat();

/** Tables that SQL of libraries downstream may read, by the library that owns them. */
export const readModels = {
  platform: platform.readModels,
  audit: audit.readModels,
  access: access.readModels,
  intake: intake.readModels,
  laboratory: laboratory.readModels,
  policy: policy.readModels,
  persons: persons.readModels,
  hits: hits.readModels,
  links: links.readModels,
  searching: searching.readModels,
  duplicates: duplicates.readModels,
  trials: trials.readModels,
  review: review.readModels,
  verification: verification.readModels,
  notification: notification.readModels,
};

/** Columns of read models that stay with their library. */
export const ownColumns: Readonly<Record<string, readonly string[]>> = { ...access.ownColumns };
