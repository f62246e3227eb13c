import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { vocabularyChangeStatusValues, type VocabularyChange } from '../../api/schema';
import { EmptyState, KeysetTable, StatusTag, useChoices, When, type Column } from '../../ui';

/** Changes that were proposed, newest first. */
export function ChangesTable(): ReactElement {
  const { t } = useTranslation();
  const choices = useChoices();
  const columns: Column<VocabularyChange>[] = [
    {
      key: 'number',
      title: t('vocabulary:number'),
      render: (change) => (
        <Link className="code" to={`/vocabulary/changes/${change.id}`}>
          {change.number}
        </Link>
      ),
      text: (change) => change.number,
    },
    {
      key: 'entries',
      title: t('vocabulary:entries'),
      render: (change) => change.entries.map((entry) => <div key={entry}>{entryName(t, entry)}</div>),
      text: (change) => change.entries.join('; '),
    },
    { key: 'reason', title: t('field:reason'), render: ({ reason }) => reason, text: ({ reason }) => reason },
    {
      key: 'status',
      title: t('field:status'),
      render: ({ status }) => <StatusTag kind="vocabularyChange" value={status} />,
      text: ({ status }) => t(`status:vocabularyChange.${status}`),
    },
    {
      key: 'by',
      title: t('vocabulary:proposedBy'),
      render: ({ proposedBy, proposedAt }) => (
        <>
          {proposedBy} <When at={proposedAt} />
        </>
      ),
      text: ({ proposedBy }) => proposedBy,
    },
  ];
  return (
    <KeysetTable
      path="/vocabulary/changes"
      columns={columns}
      rowKey={({ id }) => id}
      rowPath={({ id }) => `/vocabulary/changes/${id}`}
      filters={[
        {
          name: 'status',
          kind: 'select',
          label: t('field:status'),
          options: choices('status:vocabularyChange', vocabularyChangeStatusValues),
        },
      ]}
      exportName="vocabulary-changes"
      empty={<EmptyState title={t('vocabulary:noChanges')} />}
    />
  );
}

/** `kit Home 8` in the words of the reader. */
function entryName(t: (key: string) => string, entry: string): string {
  const [kind = '', ...key] = entry.split(' ');
  return `${t(`enum:vocabularyKind.${kind}`)} ${key.join(' ')}`;
}
