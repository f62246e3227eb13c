import { useQuery } from '@tanstack/react-query';
import { Flex, Table, Tabs, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { resource } from '../../api/queries';
import { useMay } from '../../session/permissions';
import { Page, Resource, When } from '../../ui';
import { ApprovalRules } from './approval-rules';
import { ChangesTable } from './changes-table';
import { ColumnsTable } from './columns-table';
import { EntriesTable } from './entries-table';
import { KitFiles } from './kit-files';
import { TryName } from './try-name';
import './vocabulary.css';

/** Loci, kits, controls and names of controls: what files are read and judged with. */
export function VocabularyPage(): ReactElement {
  const { t } = useTranslation();
  const mayPropose = useMay('vocabulary.propose');
  const [search, setSearch] = useSearchParams();
  const version = useQuery(resource('/vocabulary/versions')).data?.items[0]?.version;
  const tab = (key: string, children: ReactElement) => ({ key, label: t(`vocabulary:tab.${key}`), children });
  return (
    <Page
      title={t('nav:vocabulary')}
      tags={version !== undefined && <Tag color="processing">{t('vocabulary:inForce', { version })}</Tag>}
    >
      <Tabs
        activeKey={search.get('tab') ?? 'loci'}
        onChange={(key) => setSearch({ tab: key }, { replace: true })}
        destroyOnHidden
        items={[
          tab('loci', <EntriesTable kind="locus" />),
          tab('spellings', <EntriesTable kind="locus_name" />),
          tab('kits', <EntriesTable kind="kit" extra={mayPropose && <KitFiles />} />),
          tab('panels', <EntriesTable kind="panel_name" />),
          tab('controls', <EntriesTable kind="control" />),
          tab(
            'names',
            <Flex vertical gap={8}>
              <TryName />
              <EntriesTable kind="control_name" />
            </Flex>,
          ),
          tab('types', <EntriesTable kind="sample_type" />),
          tab('changes', <ChangesTable />),
          tab('columns', <ColumnsTable />),
          tab('versions', <Versions />),
          tab('approval', <ApprovalRules />),
        ]}
      />
    </Page>
  );
}

function Versions(): ReactElement {
  const { t } = useTranslation();
  return (
    <Resource path="/vocabulary/versions">
      {({ items }) => (
        <Table
          size="small"
          rowKey="version"
          pagination={false}
          dataSource={items}
          columns={[
            { key: 'version', title: t('vocabulary:version'), dataIndex: 'version', width: 100 },
            {
              key: 'origin',
              title: t('vocabulary:origin'),
              render: (_, row) => t(`enum:vocabularyOrigin.${row.origin}`),
            },
            { key: 'added', title: t('vocabulary:added'), dataIndex: 'added' },
            { key: 'ended', title: t('vocabulary:ended'), dataIndex: 'ended' },
            {
              key: 'by',
              title: t('vocabulary:madeBy'),
              render: (_, row) => row.createdBy ?? t('vocabulary:release'),
            },
            { key: 'at', title: t('vocabulary:madeAt'), render: (_, row) => <When at={row.createdAt} /> },
          ]}
        />
      )}
    </Resource>
  );
}
