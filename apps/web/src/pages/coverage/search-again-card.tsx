import { Button, Card, Progress, Space } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { Coverage, SearchAgainStep } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { useAction } from '../../ui';

/** Progress of the re-search of all waiting cases; the laboratory lead can pause and resume it. */
export function SearchAgainCard({
  searchAgain,
}: {
  searchAgain: NonNullable<Coverage['searchAgain']>;
}): ReactElement {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const paused = searchAgain.status === 'paused';
  const [step = null] = searchAgain.steps;
  const action = useAction((taken: SearchAgainStep) => answer(api.POST(`/coverage/search-again/${taken}`)), {
    success: paused ? 'coverage:researchResumed' : 'coverage:researchPaused',
    invalidates: ['/coverage'],
  });
  const share = searchAgain.total === 0 ? 0 : Math.floor((100 * searchAgain.done) / searchAgain.total);
  return (
    <Card
      size="small"
      title={t('researchTitle')}
      extra={
        step !== null && (
          <Button size="small" loading={action.pending} onClick={() => action.run(step)}>
            {t(step === 'resume' ? 'researchResume' : 'researchPause')}
          </Button>
        )
      }
      style={{ marginBottom: 8 }}
    >
      <Space orientation="vertical" style={{ width: '100%' }}>
        <Progress percent={share} status={paused ? 'exception' : 'active'} aria-label={t('researchTitle')} />
        <span>
          {t(`research_${searchAgain.status}`, {
            done: format.number(searchAgain.done),
            total: format.number(searchAgain.total),
          })}
        </span>
        {paused && <span className="muted">{t('researchPausedHint')}</span>}
      </Space>
    </Card>
  );
}
