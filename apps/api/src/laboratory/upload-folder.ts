import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, closeSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { CONFIG, type Config } from '@homeward/platform';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';

/** A file that was not written to for so long is abandoned, whichever machine made it. */
const FORGOTTEN_MS = 60 * 60_000;
const SWEEP_MS = 10 * 60_000;

/** This machine, in a name of a file: process numbers of another say nothing here. */
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/**
 * Where genotype tables lie while they are read: in the data folder, for this account alone, and for as long as their
 * request lasts. What a killed process left is removed by the next one that starts.
 */
@Injectable()
export class UploadFolder implements OnModuleInit, OnApplicationShutdown {
  readonly path: string;
  private readonly log = new Logger(UploadFolder.name);
  private readonly own = new Set<string>();
  private timer: NodeJS.Timeout | null = null;

  constructor(@Inject(CONFIG) config: Config) {
    this.path = join(config.dataDir, 'uploads');
  }

  onModuleInit(): void {
    this.sweep();
    this.timer = setInterval(() => this.sweep(), SWEEP_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** The name of a new, empty file that only this account may read. */
  newFile(): string {
    this.make();
    const name = [MACHINE, process.pid, randomBytes(16).toString('hex')].join('-');
    closeSync(openSync(join(this.path, name), 'wx', 0o600));
    this.own.add(name);
    return name;
  }

  /** Removes abandoned files: those of dead processes, and old ones. */
  sweep(now = Date.now()): void {
    try {
      this.make();
      const present = new Set(readdirSync(this.path));
      for (const name of this.own) if (!present.has(name)) this.own.delete(name);
      for (const name of present) if (this.isStale(name, now)) rmSync(join(this.path, name), { force: true });
    } catch (error) {
      // Another process sweeps the same folder.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.log.error({ err: error }, 'uploads');
    }
  }

  private make(): void {
    mkdirSync(this.path, { recursive: true, mode: 0o700 });
    chmodSync(this.path, 0o700);
  }

  private isStale(name: string, now: number): boolean {
    if (this.own.has(name)) return false;
    const [machine, pid] = name.split('-');
    if (machine === MACHINE && !isAlive(Number(pid))) return true;
    return now - statSync(join(this.path, name)).mtimeMs > FORGOTTEN_MS;
  }
}

/** Of our own number, and not among our files: of an earlier process that had it. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
