import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyProvider } from './key-provider.js';

export type BlindIndexName = 'id_number' | 'phone' | 'name' | 'sign_in' | 'rate_limit';

/** Look-up of encrypted fields by equality: the database sees only a keyed hash of the normalised text. */
@Injectable()
export class BlindIndex {
  constructor(private readonly keys: KeyProvider) {}

  /** The value to store and to search; equal for spellings that mean the same (`11010519491231002x`, `+86 138…`). */
  of(index: BlindIndexName, plain: string): string {
    // A key per index, derived from the one in the provider: equal texts in two indexes must not look equal.
    const own = createHmac('sha256', this.keys.current('blind_index').bytes)
      .update(`homeward.${index}`)
      .digest();
    return createHmac('sha256', own).update(normalise(index, plain)).digest('base64url');
  }
}

function normalise(index: BlindIndexName, plain: string): string {
  // A user name as it was typed: the account is looked up by it letter for letter.
  if (index === 'sign_in' || index === 'rate_limit') return plain;
  const compact = plain.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  switch (index) {
    case 'id_number':
      return compact;
    case 'phone':
      return compact.replace(/[()]/g, '').replace(/^(\+|00)86/, '');
    case 'name':
      // The dot of transliterated names has many code points: 阿卜杜·买买提, 阿卜杜•买买提.
      return compact.replace(/[\p{P}\p{S}\p{Z}]/gu, '');
  }
}
