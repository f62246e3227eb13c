import { Button, Flex, Input, Table, Tag } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { resource } from '../../api/queries';
import type { VocabularyEntry, VocabularyKind } from '../../api/schema';
import { useMay } from '../../session/permissions';
import { ProblemAlert, ReasonButton } from '../../ui';
import { EntryFacts } from './entry-facts';
import { ProposeDrawer } from './propose-drawer';

const ROWS = 20;

/** The entries of one kind in force, to be searched, and where the caller may, changed. */
export function EntriesTable({ kind, extra }: { kind: VocabularyKind; extra?: ReactNode }): ReactElement {
  const { t } = useTranslation();
  const mayPropose = useMay('vocabulary.propose');
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<VocabularyEntry | 'new' | null>(null);
  const { data, error, isPending } = useQuery(resource('/vocabulary/entries', undefined, { kind }));
  const wanted = search.trim().toUpperCase();
  const items = (data?.items ?? []).filter((entry) =>
    `${entry.key} ${JSON.stringify(entry.value)}`.toUpperCase().includes(wanted),
  );
  return (
    <Flex vertical gap={8}>
      <Flex justify="space-between" gap={8} wrap>
        <Input.Search
          allowClear
          style={{ width: 320 }}
          placeholder={t('vocabulary:search')}
          aria-label={t('vocabulary:search')}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Flex gap={8}>
          {extra}
          {mayPropose && kind !== 'kit' && (
            <Button onClick={() => setOpen('new')}>
              {t('vocabulary:newOf', { kind: t(`enum:vocabularyKind.${kind}`) })}
            </Button>
          )}
        </Flex>
      </Flex>
      <ProblemAlert problem={error} />
      <Table<VocabularyEntry>
        size="small"
        loading={isPending}
        rowKey="key"
        dataSource={items}
        pagination={items.length > ROWS ? { pageSize: ROWS, showSizeChanger: false } : false}
        columns={[
          {
            key: 'key',
            title: t('vocabulary:name'),
            width: 220,
            render: (_, entry) => <Name entry={entry} />,
          },
          { key: 'facts', title: t('vocabulary:content'), render: (_, entry) => <EntryFacts {...entry} /> },
          {
            key: 'source',
            title: t('vocabulary:source'),
            width: 260,
            render: (_, entry) => (
              <>
                <div>{entry.source}</div>
                {entry.origin === 'laboratory' && (
                  <Tag>{t('vocabulary:since', { version: entry.since })}</Tag>
                )}
              </>
            ),
          },
          ...(mayPropose
            ? [
                {
                  key: 'actions',
                  title: '',
                  width: 130,
                  render: (_: unknown, entry: VocabularyEntry) => (
                    <Actions entry={entry} onChange={() => setOpen(entry)} />
                  ),
                },
              ]
            : []),
        ]}
      />
      {mayPropose && (
        <ProposeDrawer
          key={open === null || open === 'new' ? 'new' : open.key}
          kind={kind}
          entry={open === 'new' ? null : open}
          open={open !== null}
          onClose={() => setOpen(null)}
        />
      )}
    </Flex>
  );
}

function Name({ entry: { kind, key, value } }: { entry: VocabularyEntry }): ReactElement {
  const fields = value as { name?: string; word?: string };
  const name = kind === 'control_name' || kind === 'sample_type' ? fields.word : (fields.name ?? key);
  return <b className="code">{name ?? key}</b>;
}

function Actions({ entry, onChange }: { entry: VocabularyEntry; onChange: () => void }): ReactElement {
  const { t } = useTranslation();
  const { kind, key, source } = entry;
  const pattern = (entry.value as { match?: string }).match === 'pattern';
  return (
    <Flex gap={4}>
      {kind !== 'kit' && !pattern && (
        <Button size="small" type="link" onClick={onChange}>
          {t('vocabulary:change')}
        </Button>
      )}
      <ReasonButton
        label={t('vocabulary:remove')}
        title={t('vocabulary:removeTitle', { key })}
        hint={t('vocabulary:fourEyes')}
        success="vocabulary:proposed"
        invalidates={['/vocabulary']}
        buttonProps={{ size: 'small', type: 'link', danger: true }}
        perform={(reason) =>
          answer(
            api.POST('/vocabulary/changes', {
              body: { entries: [{ kind, key, value: null, source }], reason },
            }),
          )
        }
      />
    </Flex>
  );
}
