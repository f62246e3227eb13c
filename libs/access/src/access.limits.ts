/** Sign-in is refused for a while after this many failures in a row. */
export const LOCK_AFTER_FAILURES = 5;
export const LOCK_MINUTES = 15;

/** A session ends after this long without a request, and in any case after a working day. */
export const SESSION_IDLE_MINUTES = 30;
export const SESSION_HOURS = 12;

/** A busy session writes the time it was last seen no more often than this. */
export const SESSION_TOUCH_SECONDS = 30;

export const PASSWORD_MIN_LENGTH = 12;
