import { Not, type EntityManager } from 'typeorm';
import { DEVICE_DAYS, DEVICES_PER_ACCOUNT } from './access.limits.js';
import { KnownDevice } from './known-device.entity.js';
import { tokenHash, newToken } from './session-token.js';

/** Whether the account signed in on the browser with this token, not too long ago. */
export async function isKnownDevice(em: EntityManager, token: string, accountId: string): Promise<boolean> {
  const rows = await em.query<unknown[]>(
    `SELECT 1 FROM known_device WHERE token_hash = $1 AND account_id = $2
       AND last_used_at > now() - make_interval(days => $3)`,
    [tokenHash(token), accountId, DEVICE_DAYS],
  );
  return rows.length > 0;
}

/**
 * Remembers the browser of a successful sign-in. A token that this system did not issue is not accepted: an attacker may have
 * planted it.
 * @returns the token for its cookie
 */
export async function rememberDevice(
  em: EntityManager,
  token: string | null,
  accountId: string,
): Promise<string> {
  const ours = token !== null && (await em.existsBy(KnownDevice, { tokenHash: tokenHash(token) }));
  const kept = ours ? token : newToken();
  await em.query(
    `INSERT INTO known_device (token_hash, account_id) VALUES ($1, $2)
     ON CONFLICT (token_hash, account_id) DO UPDATE SET last_used_at = now()`,
    [tokenHash(kept), accountId],
  );
  await em.query(
    `DELETE FROM known_device WHERE account_id = $1 AND token_hash NOT IN (
       SELECT token_hash FROM known_device WHERE account_id = $1 AND last_used_at > now() - make_interval(days => $2)
       ORDER BY last_used_at DESC, token_hash LIMIT $3)`,
    [accountId, DEVICE_DAYS, DEVICES_PER_ACCOUNT],
  );
  return kept;
}

/** Every browser but one is a stranger to the account again. */
export async function forgetDevices(
  em: EntityManager,
  accountId: string,
  except: string | null,
): Promise<void> {
  const kept = except === null ? '' : tokenHash(except);
  await em.delete(KnownDevice, { accountId, tokenHash: Not(kept) });
}
