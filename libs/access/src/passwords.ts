import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 64 MiB and three passes. */
const COST = { algorithm: 2, memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const;

/** A hash nobody knows the password of: what an unknown user name is compared with, so that it takes as long. */
const nobody = hash('no password has this many words in it', COST);

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Takes the same time whether the account exists (`null`: it does not) or not. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody), password);
  return matches && passwordHash !== null;
}
