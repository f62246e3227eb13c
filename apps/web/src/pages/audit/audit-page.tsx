import { Button, Descriptions, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { EmptyState, KeysetTable, Page, type Column } from '../../ui';
import { HeadCard } from './head-card';

/** The kinds of things that the log speaks of, for the filter. */
const SUBJECT_TYPES = [
  'account',
  'audit',
  'calibration_run',
  'case',
  'collection_point',
  'donor',
  'elimination_profile',
  'hit',
  'import_batch',
  'message',
  'policy',
  'policy_what_if',
  'profile',
  'reading',
  'refusal',
  'session',
  'shipment',
  'specimen',
  'verification_task',
] as const;

function useColumns(onOpen: (entry: AuditEntry) => void): Column<AuditEntry>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: 'at',
      title: t('audit:column.at'),
      width: 170,
      render: (entry) => <span className="num">{format.time(entry.at)}</span>,
      text: (entry) => entry.at,
    },
    {
      key: 'action',
      title: t('audit:column.action'),
      render: (entry) => (
        <>
          {t(`timeline:${entry.action}`, { defaultValue: '' })} <span className="code">{entry.action}</span>
        </>
      ),
      text: (entry) => entry.action,
    },
    {
      key: 'who',
      title: t('audit:column.who'),
      render: (entry) => (
        <>
          {entry.accountName ?? ''}{' '}
          <span className="muted">{t(`enum:role.${entry.role}`, { defaultValue: entry.role })}</span>
        </>
      ),
      text: (entry) => entry.accountName ?? entry.accountId ?? entry.role,
    },
    {
      key: 'subject',
      title: t('audit:column.subject'),
      render: (entry) => (
        <>
          {t(`audit:subject.${entry.subjectType}`, { defaultValue: entry.subjectType })}{' '}
          <span className="code muted" title={entry.subjectId}>
            {entry.subjectId.slice(-12)}
          </span>
        </>
      ),
      text: (entry) => `${entry.subjectType} ${entry.subjectId}`,
    },
    {
      key: 'data',
      title: t('audit:column.data'),
      render: (entry) => (
        <Button type="link" onClick={() => onOpen(entry)}>
          {t('audit:open', { count: Object.keys(entry.data).length })}
        </Button>
      ),
      text: (entry) => JSON.stringify(entry.data),
    },
  ];
}

/** The log of everything that was done and looked at: search it, see its head, verify it. */
export function AuditPage(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState<AuditEntry | null>(null);
  const columns = useColumns(setOpen);
  return (
    <Page title={t('nav:audit')}>
      <HeadCard />
      <KeysetTable
        path="/audit"
        columns={columns}
        rowKey={(entry) => entry.id}
        filters={[
          {
            name: 'subjectType',
            kind: 'select',
            label: t('audit:column.subject'),
            options: SUBJECT_TYPES.map((value) => ({ value, label: t(`audit:subject.${value}`) })),
          },
          { name: 'subjectId', kind: 'text', label: t('audit:subjectId') },
          { name: 'action', kind: 'text', label: t('audit:column.action') },
        ]}
        exportName="audit"
        empty={<EmptyState title={t('audit:empty')} hint={t('audit:emptyHint')} />}
      />
      <Modal
        open={open !== null}
        onCancel={() => setOpen(null)}
        footer={null}
        title={open?.action}
        width={640}
      >
        {open !== null && (
          <Descriptions
            size="small"
            column={1}
            items={[
              { key: 'at', label: t('audit:column.at'), children: format.time(open.at) },
              {
                key: 'subject',
                label: open.subjectType,
                children: <span className="code">{open.subjectId}</span>,
              },
              { key: 'account', label: t('audit:account'), children: open.accountId ?? '–' },
              { key: 'request', label: t('common:requestId'), children: open.requestId ?? '–' },
              {
                key: 'data',
                label: t('audit:column.data'),
                children: (
                  <pre style={{ margin: 0, whiteSpace: 'pre-wrap' }}>
                    {JSON.stringify(open.data, null, 2)}
                  </pre>
                ),
              },
            ]}
          />
        )}
      </Modal>
    </Page>
  );
}
