export interface Holder {
  readonly pid: number;
  readonly born: string;
  readonly address: string;
}

export function takeStartLock(
  dataDir: string,
  address: string,
): { release(): void; stale: boolean } | { holder: Holder };

export function birthOf(pid: number): string;
