import pg from 'pg';

/**
 * A connection whose loss never ends the process. A client that is taken from its pool and has no query under way tells
 * of a cut connection by an event only, and an unhandled error event is fatal in Node; the next query on it
 * fails, and the caller tries again.
 */
export class ResilientClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
