import { Flex, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { answer, api } from '../../api/client';
import type { Calibration } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { EmptyState, Page, Resource, RunProgress, useIsRunning } from '../../ui';
import { Assumptions } from './assumptions';
import { Curves } from './curves';
import { NewRun } from './new-run';
import { Observed } from './observed';
import { RatesTable } from './rates-table';
import './calibration.css';

const POLL_MS = 1000;

function Run({ id }: { id: string }): ReactElement {
  const { t } = useTranslation();
  const isRunning = useIsRunning();
  const cancel = () => answer(api.POST('/calibrations/{id}/cancel', { params: { path: { id } } }));
  return (
    <Resource
      path="/calibrations/{id}"
      ids={{ id }}
      poll={{ everyMs: POLL_MS, while: ({ status }) => isRunning(status) }}
    >
      {(run) => (
        <>
          <RunProgress
            run={run}
            onCancel={cancel}
            invalidates={['/calibrations']}
            label={t('calibration:running')}
          />
          {run.results && (
            <Flex vertical gap={8}>
              <Curves results={run.results} />
              <Observed results={run.results} />
              <RatesTable results={run.results} />
              <Assumptions run={run} results={run.results} />
            </Flex>
          )}
        </>
      )}
    </Resource>
  );
}

function Content({ runs }: { runs: readonly Calibration[] }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const choose = (run: string) => setSearch({ run }, { replace: true });
  const newest = runs.find(({ status }) => status === 'done') ?? runs[0];
  const id = search.get('run') ?? newest?.id;
  return (
    <Page
      title={t('nav:calibration')}
      extra={
        <>
          {runs.length > 0 && (
            <Select
              aria-label={t('calibration:choose')}
              popupMatchSelectWidth={false}
              value={id ?? null}
              onChange={choose}
              options={runs.map((run) => ({
                value: run.id,
                label: t('calibration:runLabel', {
                  at: format.time(run.createdAt),
                  version: run.policyVersion,
                  panel: run.parameters.panel ?? t('calibration:commonLoci'),
                  status: t(`status:run.${run.status}`),
                }),
              }))}
            />
          )}
          <NewRun onAsked={choose} />
        </>
      }
    >
      {id === undefined ? (
        <EmptyState title={t('calibration:none')} hint={t('calibration:noneHint')} />
      ) : (
        <Run key={id} id={id} />
      )}
    </Page>
  );
}

/** How often the policy in force finds who it should and whom it should not, and what reviewers have found. */
export function CalibrationPage(): ReactElement {
  const isRunning = useIsRunning();
  return (
    <Resource
      path="/calibrations"
      poll={{ everyMs: POLL_MS, while: ({ items }) => items.some(({ status }) => isRunning(status)) }}
    >
      {({ items }) => <Content runs={items} />}
    </Resource>
  );
}
