/** A session ends after this long without a request, and in any case after a working day. */
export const SESSION_IDLE_MINUTES = 30;
export const SESSION_HOURS = 12;

/** A busy session writes the time it was last seen no more often than this. */
export const SESSION_TOUCH_SECONDS = 30;

export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 200;

/** An unused one-time password expires after this long. */
export const ONE_TIME_PASSWORD_HOURS = 72;

/** How long an unlocked account is free of the delays caused by failures elsewhere. */
export const UNLOCK_MINUTES = 15;

/** A browser stays known for so long after its last sign-in: the longest lifetime of a cookie. */
export const DEVICE_DAYS = 400;
/** The oldest are forgotten beyond it. */
export const DEVICES_PER_ACCOUNT = 20;

/**
 * Passwords hashed at the same time, and waiting. One takes a core and 64 MiB for a tenth of a second; a sign-in that
 * would wait longer than a few seconds is refused with "try again".
 */
export const HASHES_AT_ONCE = 2;
export const HASHES_WAITING = 16;
