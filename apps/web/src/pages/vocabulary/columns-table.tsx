import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '../../api/client';
import { unneededColumnStateValues, type UnneededColumn } from '../../api/schema';
import { EmptyState, KeysetTable, ReasonButton, StatusTag, useChoices, When, type Column } from '../../ui';

/** Columns that somebody said are not needed, in which kind of file, and what was taken back; newest first. */
export function ColumnsTable(): ReactElement {
  const { t } = useTranslation();
  const choices = useChoices();
  const columns: Column<UnneededColumn>[] = [
    {
      key: 'header',
      title: t('vocabulary:columns.header'),
      render: ({ header }) => <span className="code">{header}</span>,
      text: ({ header }) => header,
    },
    {
      key: 'file',
      title: t('vocabulary:columns.kind'),
      render: (row) => <Kind row={row} />,
      text: ({ fileName, batchNumber }) => [fileName, batchNumber].filter(Boolean).join(' '),
    },
    {
      key: 'said',
      title: t('vocabulary:columns.said'),
      render: ({ saidBy, saidAt, reason }) => (
        <>
          {saidBy} <When at={saidAt} />
          <div className="muted">{reason}</div>
        </>
      ),
      text: ({ saidBy, saidAt, reason }) => `${saidBy} ${saidAt} ${reason}`,
    },
    {
      key: 'state',
      title: t('field:status'),
      render: ({ state }) => <StatusTag kind="unneededColumn" value={state} />,
      text: ({ state }) => t(`status:unneededColumn.${state}`),
    },
    {
      key: 'back',
      title: t('vocabulary:columns.back'),
      render: (row) => <Back row={row} />,
      text: ({ takenBackBy, takenBackAt, backReason }) =>
        [takenBackBy, takenBackAt, backReason].filter(Boolean).join(' '),
    },
  ];
  return (
    <>
      <p className="muted">{t('vocabulary:columns.hint')}</p>
      <KeysetTable
        path="/columns-not-needed"
        columns={columns}
        rowKey={({ id }) => id}
        filters={[
          {
            name: 'state',
            kind: 'select',
            label: t('field:status'),
            options: choices('status:unneededColumn', unneededColumnStateValues),
          },
        ]}
        exportName="columns-not-needed"
        empty={<EmptyState title={t('vocabulary:columns.none')} hint={t('vocabulary:columns.noneHint')} />}
      />
    </>
  );
}

/** A file of the kind for which it was said. */
function Kind({ row }: { row: UnneededColumn }): ReactElement {
  const { t } = useTranslation();
  const { batchId, batchNumber, fileName, format } = row;
  if (batchId === null) return <span className="muted">{t('vocabulary:columns.unknownFile')}</span>;
  return (
    <>
      {fileName}
      <div className="muted">
        {format !== null && `${t(`imports:format.${format}`, { defaultValue: format })} · `}
        <Link to={`/imports/${batchId}`}>{batchNumber}</Link>
      </div>
    </>
  );
}

function Back({ row }: { row: UnneededColumn }): ReactElement {
  const { t } = useTranslation();
  const { id, header, version, takenBackAt, takenBackBy, backReason } = row;
  if (takenBackAt !== null)
    return (
      <>
        {takenBackBy} <When at={takenBackAt} />
        <div className="muted">{backReason}</div>
      </>
    );
  if (!row.steps.includes('take_back')) return <>–</>;
  return (
    <ReasonButton
      label={t('vocabulary:columns.takeBack')}
      title={t('vocabulary:columns.takeBackTitle', { header })}
      hint={t('vocabulary:columns.takeBackHint')}
      success="vocabulary:columns.takenBack"
      invalidates={['/columns-not-needed', '/imports']}
      buttonProps={{ size: 'small' }}
      perform={(reason) =>
        answer(
          api.POST('/columns-not-needed/{id}/take-back', {
            params: { path: { id } },
            body: { reason, version },
          }),
        )
      }
    />
  );
}
