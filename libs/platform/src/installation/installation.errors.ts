import type { Config } from '../config/config.js';

/** An error that stops the start and is printed as one line, without a stack. */
export abstract class StartRefused extends Error {}

/** The database was set up in the other mode. */
export class OtherMode extends StartRefused {
  constructor(
    readonly setUp: Config['mode'],
    readonly asked: Config['mode'],
  ) {
    super(
      `this database was set up for ${setUp}, and HOMEWARD_MODE is ${asked}; nothing was written. ` +
        `Start with HOMEWARD_MODE=${setUp}, or choose another HOMEWARD_DATA_DIR or DATABASE_URL for ${asked}.`,
    );
  }
}

/** Tables are missing. */
export class NotMigrated extends StartRefused {
  constructor() {
    super('the database is not set up, or older than this release; run "homeward setup" first.');
  }
}
