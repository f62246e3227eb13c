import { Alert, Card, Flex } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { answer, api } from '../../api/client';
import type { Policy, WhatIfDetail } from '../../api/schema';
import { Page, ReasonButton, Resource, RunProgress, StatusTag, useIsRunning } from '../../ui';
import { ChangeList } from './change-list';
import { changesBetween } from './settings';
import { WhatIfOutcome } from './what-if-results';
import './policies.css';

const POLL_MS = 1000;

function Content({ run, policies }: { run: WhatIfDetail; policies: readonly Policy[] }): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cancel = () =>
    answer(api.POST('/policies/what-ifs/{id}/cancel', { params: { path: { id: run.id } } }));
  const base = policies.find((policy) => policy.version === run.baseVersion);
  const inForce = policies.find((policy) => policy.inForce);
  const changes = inForce ? changesBetween(inForce.settings, run.settings) : [];
  return (
    <Page
      title={t('policies:whatIf.title')}
      crumbs={[{ label: t('nav:policies'), to: '/policies' }]}
      tags={<StatusTag kind="run" value={run.status} />}
      extra={
        run.steps.includes('put_in_force') &&
        changes.length > 0 && (
          <ReasonButton
            label={t('policies:putInForce')}
            title={t('policies:newTitle', { version: (inForce?.version ?? 0) + 1 })}
            hint={t('policies:researches')}
            success="policies:created"
            invalidates={['/policies', '/coverage', '/hits']}
            perform={(reason) => answer(api.POST('/policies', { body: { settings: run.settings, reason } }))}
            onDone={() => navigate('/policies')}
            buttonProps={{ type: 'primary' }}
          />
        )
      }
    >
      <Flex vertical gap={8}>
        {inForce !== undefined && inForce.version !== run.baseVersion && (
          <Alert
            type="warning"
            showIcon
            title={t('policies:whatIf.outdated', { base: run.baseVersion, now: inForce.version })}
          />
        )}
        <Card size="small" title={t('policies:whatIf.changes', { version: run.baseVersion })}>
          {base && <ChangeList before={base.settings} after={run.settings} />}
        </Card>
        <RunProgress
          run={run}
          onCancel={cancel}
          invalidates={['/policies/what-ifs']}
          label={t('policies:whatIf.running')}
        />
        {run.results && <WhatIfOutcome run={run} results={run.results} />}
      </Flex>
    </Page>
  );
}

/** One changed policy, tried on the present database: how far the run is, then what it would gain and lose. */
export function WhatIfPage(): ReactElement {
  const { id = '' } = useParams();
  const isRunning = useIsRunning();
  return (
    <Resource path="/policies">
      {({ items }) => (
        <Resource
          path="/policies/what-ifs/{id}"
          ids={{ id }}
          poll={{ everyMs: POLL_MS, while: ({ status }) => isRunning(status) }}
        >
          {(run) => <Content run={run} policies={items} />}
        </Resource>
      )}
    </Resource>
  );
}
