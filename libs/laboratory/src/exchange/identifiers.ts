import { randomInt } from 'node:crypto';
import { checkCharacter } from '@homeward/rules';

/** Without I and O, which are read as 1 and 0. */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const DRAWN = 9;

/** What the name stands for: a specimen, or a family. */
export type IdentifierKind = 'EX' | 'EF';

/**
 * A new name, such as `EX4K0Z7QW2MA`: drawn by chance, so that it tells nothing of whom it stands for, with a check
 * character. It never looks like the label of a kit.
 */
export function drawIdentifier(kind: IdentifierKind): string {
  for (;;) {
    let body: string = kind;
    for (let sign = 0; sign < DRAWN; sign++) body += SIGNS[randomInt(SIGNS.length)]!;
    const check = checkCharacter(body);
    if (SIGNS.includes(check)) return body + check;
  }
}
