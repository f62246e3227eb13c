import { usePermissions } from '../../session/permissions';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '../../api/client';
import type { Message } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { AgeTag, EmptyState, KeysetTable, Page, useAction, usePlaces, When, type Column } from '../../ui';

/** Where the subject of a message is looked at by this role, if anywhere. */
function subjectPath(message: Message, may: ReturnType<typeof usePermissions>): string | null {
  if (message.subjectType === 'hit') return may('hit.review') ? `/hits/${message.subjectId}` : '/tasks';
  if (message.subjectType === 'case') return `/cases/${message.subjectId}`;
  if (message.subjectType === 'task' || message.subjectType === 'verification_task')
    return `/tasks/${message.subjectId}`;
  return null;
}

/** What a message is about; each code stays in one piece. */
function Params({ params }: { params: Message['params'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = Object.entries(params).flatMap(([name, value]) => {
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    if (name === 'kind' || name === 'waitingKind')
      return [t(`messages:kind.${value}`, { defaultValue: String(value) })];
    if (name === 'role' || name === 'waitingRole')
      return [t(`enum:role.${value}`, { defaultValue: String(value) })];
    if (name === 'dueOn') return [format.date(String(value))];
    if (name === 'donors') return [String(value).replaceAll(', ', t('common:comma'))];
    return [String(value)];
  });
  return (
    <div className="muted">
      {shown.map((text, at) => (
        <span key={at}>
          {at > 0 && ' · '}
          <span className="num">{text}</span>
        </span>
      ))}
    </div>
  );
}

function Acknowledge({ message }: { message: Message }) {
  const { t } = useTranslation();
  const action = useAction(
    () => answer(api.POST('/messages/{id}/acknowledge', { params: { path: { id: message.id } }, body: {} })),
    {
      success: 'messages:acknowledged',
      invalidates: ['/messages'],
    },
  );
  return (
    <Button type="primary" ghost loading={action.pending} onClick={() => action.run(undefined)}>
      {t('messages:acknowledge')}
    </Button>
  );
}

/** The message queue of the role; unacknowledged messages are marked. */
export function MessagesPage() {
  const { t } = useTranslation();
  const may = usePermissions();
  const places = usePlaces();
  const kind = (row: Message) => t(`messages:kind.${row.kind}`, { defaultValue: row.kind });
  const columns: Column<Message>[] = [
    {
      key: 'kind',
      title: t('messages:what'),
      text: kind,
      render: (row) => {
        const path = subjectPath(row, may);
        return (
          <>
            {path === null ? kind(row) : <Link to={path}>{kind(row)}</Link>}{' '}
            {row.escalatedAt && <Tag color="error">{t('messages:escalated')}</Tag>}
            <Params params={row.params} />
          </>
        );
      },
    },
    {
      key: 'district',
      title: t('field:district'),
      text: (row) => (row.districtId === null ? '' : places.district(row.districtId)),
      render: (row) => (row.districtId === null ? '–' : places.district(row.districtId)),
    },
    {
      key: 'createdAt',
      title: t('messages:since'),
      text: (row) => row.createdAt,
      render: (row) => <AgeTag at={row.createdAt} plain={row.acknowledgedAt !== null} />,
    },
    {
      key: 'acknowledged',
      title: t('messages:state'),
      text: (row) => row.acknowledgedAt,
      render: (row) =>
        row.steps.includes('acknowledge') ? (
          <Acknowledge message={row} />
        ) : (
          <span className="muted">
            {t('messages:acknowledgedState')} {row.acknowledgedAt && <When at={row.acknowledgedAt} />}
          </span>
        ),
    },
  ];
  return (
    <Page title={t('nav:messages')}>
      <KeysetTable
        path="/messages"
        columns={columns}
        rowKey={(row) => row.id}
        exportName="messages"
        empty={<EmptyState title={t('messages:none')} hint={t('messages:noneHint')} />}
      />
    </Page>
  );
}
