import { Alert, Button, Flex, Progress } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunStatus, WhatIf } from '../api/schema';
import { useFormat } from '../i18n/format';
import { useMeaning } from '../api/meaning';
import { useAction } from './use-action';

/** While the worker has the run, the page asks again. */
export function useIsRunning(): (status: RunStatus) => boolean {
  const meaning = useMeaning();
  return (status) => meaning('run', status) === 'open';
}

/** How far a run is, with the way to stop it; what became of it when it gave no result. */
export function RunProgress(props: {
  run: Pick<WhatIf, 'status' | 'progress' | 'steps'>;
  onCancel: () => Promise<unknown>;
  /** Paths whose answers change when it is cancelled. */
  invalidates: string[];
  label: string;
}): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  const { status, progress, steps } = props.run;
  const cancel = useAction(() => props.onCancel(), {
    success: 'common:runCancelled',
    invalidates: props.invalidates,
  });
  if (status === 'done') return null;
  if (status === 'cancelled') return <Alert type="info" showIcon title={t('common:runCancelled')} />;
  if (status === 'failed') return <Alert type="error" showIcon title={t('common:runFailed')} />;
  const total = progress?.total ?? 0;
  const done = progress?.done ?? 0;
  return (
    <Flex gap={8} align="center">
      <Progress
        percent={total === 0 ? 0 : Math.floor((done / total) * 100)}
        status="active"
        aria-label={props.label}
        format={() =>
          status === 'pending'
            ? t('common:runWaits')
            : total === 0
              ? ''
              : `${format.number(done)} / ${format.number(total)}`
        }
      />
      {steps.includes('cancel') && (
        <Button loading={cancel.pending} onClick={() => cancel.run(undefined)}>
          {t('common:runCancel')}
        </Button>
      )}
    </Flex>
  );
}
