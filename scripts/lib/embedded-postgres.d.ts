export interface EmbeddedPostgres {
  readonly port: number;
  readonly pid: number;
  url(database: string): string;
  stop(): Promise<void>;
}

export class PlainError extends Error {}

/** @returns the login's URL of a database */
export function ensureServiceLogin(url: string, dataDir: string): Promise<(database: string) => string>;

export function isRunning(pid: number): boolean;

export function startEmbeddedPostgres(options: {
  dataDir: string;
  durable?: boolean;
  port?: number;
}): Promise<EmbeddedPostgres>;

/** Copies a folder to a place where it is not yet, links as they are. @returns the place */
export function copyOnce(from: string, to: string): string;
