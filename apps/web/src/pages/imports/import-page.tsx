import { Flex, Tabs } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { ImportBatch } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { Page, Resource, StatusTag } from '../../ui';
import { BatchSummary, useIsMoving } from './batch-summary';
import { DecideButtons } from './decide-buttons';
import { FindingsCard } from './findings-card';
import { PlatesCard } from './plates-card';
import { PanelQuestions } from './panel-questions';
import { RowsTable } from './rows-table';
import { SamplesTable } from './samples-table';
import { TracesTab } from './traces-tab';
import { useTraces } from './use-traces';
import './imports.css';

const POLL_MS = 1000;

function Content({ batch }: { batch: ImportBatch }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const traces = useTraces(batch.id);
  const row = (status: 'rejected' | 'skipped') => ({
    key: status,
    label: t(`imports:tab.${status}`, { count: batch.rows[status], n: format.number(batch.rows[status]) }),
    children: <RowsTable batch={batch} status={status} />,
  });
  return (
    <Page
      title={batch.fileName}
      crumbs={[{ label: t('nav:imports'), to: '/imports' }]}
      tags={
        <>
          <span className="code muted">{batch.number}</span>
          <StatusTag kind="import" value={batch.status} />
        </>
      }
      extra={<DecideButtons batch={batch} />}
    >
      <Flex vertical gap={4}>
        <BatchSummary batch={batch} />
        <PanelQuestions batch={batch} />
        <FindingsCard batch={batch} />
        <PlatesCard batch={batch} />
        <Tabs
          activeKey={search.get('tab') ?? 'samples'}
          onChange={(tab) => setSearch({ tab }, { replace: true })}
          destroyOnHidden
          items={[
            {
              key: 'samples',
              label: t('imports:tab.samples', { n: format.number(batch.samples.total) }),
              children: <SamplesTable batch={batch} />,
            },
            row('rejected'),
            row('skipped'),
            {
              key: 'traces',
              label: t('traces:tab', { n: format.number(traces.length) }),
              children: <TracesTab batch={batch} />,
            },
          ]}
        />
      </Flex>
    </Page>
  );
}

/** One import: what was recognised, how the check goes, every problem, and the decision. */
export function ImportPage(): ReactElement {
  const { id = '' } = useParams();
  const isMoving = useIsMoving();
  return (
    <Resource
      path="/imports/{id}"
      ids={{ id }}
      poll={{ everyMs: POLL_MS, while: (batch) => isMoving(batch.status) || batch.settling }}
    >
      {(batch) => <Content batch={batch} />}
    </Resource>
  );
}
