import { DomainError } from '../errors/domain-error.js';
import { StartRefused } from '../installation/installation.errors.js';

export class KeyFileBroken extends StartRefused {
  constructor(path: string, problem: string) {
    super(`The key file ${path} is not usable: ${problem}`);
  }
}

export class KeyMissing extends DomainError {
  readonly code = 'platform.key_missing';
  readonly kind = 'unavailable';
  constructor(purpose: string, id: string) {
    super(
      {
        zh: `缺少密钥 ${purpose}/${id}，无法读取`,
        en: `The key ${purpose}/${id} is missing; this cannot be read`,
      },
      'key',
      id,
    );
  }
}

/** The text was altered, belongs to another row, or is not a ciphertext at all. */
export class CiphertextRefused extends DomainError {
  readonly code = 'platform.ciphertext_refused';
  readonly kind = 'unavailable';
  constructor(table: string, column: string, row: string) {
    super(
      {
        zh: `${table}.${column} 的密文未通过校验（${row}），可能被篡改`,
        en: `The ciphertext of ${table}.${column} fails its check (${row}); it may have been tampered with`,
      },
      column,
      row,
    );
  }
}
