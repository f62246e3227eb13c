import { Button, Card, Progress, Space } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { Coverage } from '../../api/schema';
import { useMay } from '../../session/permissions';
import { useFormat } from '../../i18n/format';
import { useAction } from '../../ui';

/** The re-search of everything that waits: how far it is, and for the laboratory's head a hold and a go. */
export function ResearchCard({ research }: { research: NonNullable<Coverage['research']> }): ReactElement {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const mayHold = useMay('policy.write');
  const paused = research.status === 'paused';
  const action = useAction(() => answer(api.POST(`/coverage/research/${paused ? 'resume' : 'pause'}`)), {
    success: paused ? 'coverage:researchResumed' : 'coverage:researchPaused',
    invalidates: ['/coverage'],
  });
  const share = research.total === 0 ? 0 : Math.floor((100 * research.done) / research.total);
  return (
    <Card
      size="small"
      title={t('researchTitle')}
      extra={
        mayHold && (
          <Button size="small" loading={action.pending} onClick={() => action.run(undefined)}>
            {t(paused ? 'researchResume' : 'researchPause')}
          </Button>
        )
      }
      style={{ marginBottom: 8 }}
    >
      <Space orientation="vertical" style={{ width: '100%' }}>
        <Progress percent={share} status={paused ? 'exception' : 'active'} aria-label={t('researchTitle')} />
        <span>
          {t(`research_${research.status}`, {
            done: format.number(research.done),
            total: format.number(research.total),
          })}
        </span>
        {paused && <span className="muted">{t('researchPausedHint')}</span>}
      </Space>
    </Card>
  );
}
