import type { Query } from '../installation/mode.js';
import { APPLICATION_ROLE } from './data-source.js';

/**
 * Why the login that is connected is more than the running processes need; null when it is a member of the application
 * role and no more. A login with more rights bypasses row-level security.
 */
export async function excessPrivileges(query: Query): Promise<string | null> {
  const [login] = (await query(
    `SELECT r.rolname AS name, r.rolsuper OR r.rolbypassrls OR r.rolcreaterole AS mighty,
       EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
         AND pg_has_role(r.oid, c.relowner, 'MEMBER')) AS owner
     FROM pg_roles r WHERE r.rolname = session_user`,
  )) as { name: string; mighty: boolean; owner: boolean }[];
  if (!login || !(login.mighty || login.owner)) return null;
  return (
    `the database login "${login.name}" ${login.mighty ? 'is a superuser or may make roles' : 'owns the tables'}; ` +
    `give the processes one that is a member of ${APPLICATION_ROLE} only, and this one as MIGRATION_DATABASE_URL to "homeward setup" (docs/operations.md)`
  );
}
