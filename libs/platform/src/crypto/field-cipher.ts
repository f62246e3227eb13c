import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CiphertextRefused } from './crypto.errors.js';
import { KeyProvider } from './key-provider.js';

/** Where a ciphertext lives. It is authenticated with it, so one that is moved to another place is refused. */
export interface FieldPlace {
  readonly table: string;
  readonly column: string;
  /** Id of the row. */
  readonly row: string;
}

/** Names the algorithm in each ciphertext; leaves room for SM4-GCM. */
const ALGORITHM = 'a256gcm';

/** Encrypts one field at a time: `v1.alg.kid.iv.tag.ct`, parts after `kid` in base64url. */
@Injectable()
export class FieldCipher {
  constructor(private readonly keys: KeyProvider) {}

  encrypt(plain: string, place: FieldPlace): string {
    const key = this.keys.current('field');
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key.bytes, iv).setAAD(additionalData(place));
    const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    const parts = [iv, cipher.getAuthTag(), text].map((part) => part.toString('base64url'));
    return ['v1', ALGORITHM, key.id, ...parts].join('.');
  }

  /**
   * @throws CiphertextRefused when it was altered or belongs elsewhere
   * @throws KeyMissing when its key is not in the provider
   */
  decrypt(ciphertext: string, place: FieldPlace): string {
    const refused = () => new CiphertextRefused(place.table, place.column, place.row);
    const [version, algorithm, keyId, iv, tag, text, ...rest] = ciphertext.split('.');
    if (version !== 'v1' || algorithm !== ALGORITHM || !keyId || text === undefined || rest.length > 0)
      throw refused();
    const key = this.keys.byId('field', keyId);
    try {
      const decipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(iv!, 'base64url'), {
        authTagLength: 16,
      })
        .setAAD(additionalData(place))
        .setAuthTag(Buffer.from(tag!, 'base64url'));
      return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString(
        'utf8',
      );
    } catch {
      throw refused();
    }
  }

  /** Whether the ciphertext was made with an earlier key and should be encrypted again. */
  isStale(ciphertext: string): boolean {
    return ciphertext.split('.')[2] !== this.keys.current('field').id;
  }
}

function additionalData({ table, column, row }: FieldPlace): Buffer {
  return Buffer.from(`${table}|${column}|${row}`);
}
