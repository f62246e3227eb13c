import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Popconfirm, Tag } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { collectionPointsQuery, districtsQuery } from '../../api/queries';
import type { AccountRow } from '../../api/types';
import { useAccount } from '../../app/session';
import { useFormat } from '../../i18n/format';
import { EmptyState, KeysetTable, Page, useAction, When, type Column } from '../../ui';
import { CreateAccount } from './create-account';
import { SessionsDrawer } from './sessions-drawer';

function usePlaces(): (row: AccountRow) => string {
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

function useColumns(onSessions: (row: AccountRow) => void): Column<AccountRow>[] {
  const { t } = useTranslation();
  const me = useAccount();
  const placeOf = usePlaces();
  const disable = useAction(
    (row: AccountRow) => api.post(`/accounts/${row.id}/disable`, { version: row.version }),
    {
      success: 'accounts:disabled',
      invalidates: ['/accounts'],
    },
  );
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
          {row.displayName} {row.isDemonstration === true && <Tag>{t('accounts:demonstration')}</Tag>}
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
          <Tag color="success">{t('accounts:active')}</Tag>
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
        <Flex gap={8} justify="end">
          <Button onClick={() => onSessions(row)}>{t('accounts:sessions')}</Button>
          {row.disabledAt === null && row.id !== me.id && (
            <Popconfirm
              title={t('accounts:disableTitle', { name: row.displayName })}
              description={t('accounts:disableHint')}
              okText={t('accounts:disable')}
              onConfirm={() => disable.run(row)}
            >
              <Button danger>{t('accounts:disable')}</Button>
            </Popconfirm>
          )}
        </Flex>
      ),
    },
  ];
}

/** Accounts, their one role and place, and their sessions. */
export function AccountsPage(): ReactElement {
  const { t } = useTranslation();
  const [shown, setShown] = useState<AccountRow | null>(null);
  const columns = useColumns(setShown);
  return (
    <Page title={t('nav:accounts')} extra={<CreateAccount />}>
      <KeysetTable<AccountRow>
        path="/accounts"
        columns={columns}
        rowKey={(row) => row.id}
        exportName="accounts"
        empty={<EmptyState title={t('accounts:empty')} />}
      />
      <SessionsDrawer account={shown} onClose={() => setShown(null)} />
    </Page>
  );
}
