/** What a key is for. Each purpose has its own keys, so that a leaked key opens nothing of another purpose. */
export type KeyPurpose = 'field' | 'blind_index' | 'backup';

export interface Key {
  /** Names the key in what it encrypted. */
  readonly id: string;
  /** 32 bytes. */
  readonly bytes: Buffer;
}

/** Where keys come from: a file by default; a key-management service or hardware module implements the same. */
export abstract class KeyProvider {
  /** The key with which new data are encrypted. */
  abstract current(purpose: KeyPurpose): Key;
  /**
   * An earlier (or the current) key, to read what it encrypted.
   * @throws KeyMissing
   */
  abstract byId(purpose: KeyPurpose, id: string): Key;
}
