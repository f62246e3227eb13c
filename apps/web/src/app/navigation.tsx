import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { entryAt, menuFor } from './menu';
import { usePermissions } from '../session/permissions';
import './navigation.css';
import { useUnread } from './use-unread';

/** The lists of the own role, as links: they open in another tab as well. */
export function Navigation({ onGo }: { readonly onGo?: () => void }): ReactElement {
  const { t } = useTranslation();
  const may = usePermissions();
  const unread = useUnread();
  const current = entryAt(useLocation().pathname);
  return (
    <ul className="navigation">
      {menuFor(may).map(({ path, icon, label }) => (
        <li key={path}>
          <Link to={path} onClick={onGo} {...(current?.path === path && { 'aria-current': 'page' })}>
            {icon}
            <span className="cut">{t(label)}</span>
            {path === '/messages' && unread > 0 && (
              <span className="unread" title={t('common:unread', { count: unread })}>
                {unread > 99 ? '99+' : unread}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
