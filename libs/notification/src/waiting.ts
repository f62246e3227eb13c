/**
 * Waiting work, for the work list: `SELECT`s of the column `at`, one row for each thing, cut to the reader by
 * row-level security. $2 is the role.
 */
export const NOTIFICATION_WAITING = {
  messagesUnread: `SELECT created_at AS at FROM message WHERE role = $2 AND acknowledged_at IS NULL`,
} as const;
