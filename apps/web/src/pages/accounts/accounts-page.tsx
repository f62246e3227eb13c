import { useQuery } from '@tanstack/react-query';
import { Tag, Tooltip } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { collectionPointsQuery, districtsQuery } from '../../api/queries';
import type { Account, AccountWithPassword } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { EmptyState, KeysetTable, Page, When, type Column } from '../../ui';
import { AccountActions } from './account-actions';
import { CreateAccount } from './create-account';
import { OneTimePassword } from './one-time-password';
import { SessionsDrawer } from './sessions-drawer';

function usePlaces(): (row: Account) => string {
  const format = useFormat();
  const districts = useQuery(districtsQuery).data ?? [];
  const points = useQuery(collectionPointsQuery).data ?? [];
  return (row) => {
    const place =
      points.find(({ id }) => id === row.collectionPointId) ??
      districts.find(({ id }) => id === row.districtId);
    return place === undefined ? '–' : format.named(place);
  };
}

function useColumns(
  onSessions: (row: Account) => void,
  onPassword: (account: AccountWithPassword) => void,
): Column<Account>[] {
  const { t } = useTranslation();
  const placeOf = usePlaces();
  return [
    {
      key: 'username',
      title: t('accounts:username'),
      render: (row) => <span className="code">{row.username}</span>,
      text: (row) => row.username,
    },
    {
      key: 'name',
      title: t('accounts:displayName'),
      render: (row) => (
        <>
          {row.displayName} {row.isDemonstration && <Tag>{t('accounts:demonstration')}</Tag>}
        </>
      ),
      text: (row) => row.displayName,
    },
    {
      key: 'role',
      title: t('accounts:role'),
      render: (row) => t(`enum:role.${row.role}`),
      text: (row) => row.role,
    },
    { key: 'place', title: t('accounts:place'), render: placeOf, text: placeOf },
    {
      key: 'state',
      title: t('accounts:state'),
      render: (row) =>
        row.disabledAt === null ? (
          <>
            <Tag color="success">{t('accounts:active')}</Tag>
            {row.passwordChangeRequired && <Tag>{t('accounts:firstSignInAwaited')}</Tag>}
            {row.heldUpUntil !== null && (
              <Tooltip title={t('accounts:heldUpHint')}>
                <Tag color="warning">{t('accounts:heldUp')}</Tag>
              </Tooltip>
            )}
          </>
        ) : (
          <>
            <Tag>{t('accounts:isDisabled')}</Tag> <When at={row.disabledAt} />
          </>
        ),
      text: (row) => row.disabledAt,
    },
    {
      key: 'actions',
      title: '',
      align: 'right',
      render: (row) => (
        <AccountActions row={row} onSessions={() => onSessions(row)} onPassword={onPassword} />
      ),
    },
  ];
}

/** Accounts, their one role and place, and their sessions. */
export function AccountsPage(): ReactElement {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Account | null>(null);
  const [made, setMade] = useState<AccountWithPassword | null>(null);
  const columns = useColumns(setShown, setMade);
  return (
    <Page title={t('nav:accounts')} extra={<CreateAccount onMade={setMade} />}>
      <KeysetTable
        path="/accounts"
        columns={columns}
        rowKey={(row) => row.id}
        exportName="accounts"
        empty={<EmptyState title={t('accounts:empty')} />}
      />
      <OneTimePassword account={made} onClose={() => setMade(null)} />
      <SessionsDrawer account={shown} onClose={() => setShown(null)} />
    </Page>
  );
}
