import { Alert, Card } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../api/schema';
import { SecondBloodView } from '../hits/second-blood-card';

/** Whether the families may be told yet; for a stopped hit, that no contact is allowed. */
export function SecondBloodPanel({ task }: { task: TaskDetail }): ReactElement | null {
  const { t } = useTranslation();
  if (task.status === 'cancelled') return <Alert type="error" showIcon title={t('tasks:stopped')} />;
  if (task.secondBlood === null) return null;
  return (
    <Card size="small" title={t('hits:secondBlood.title')}>
      <p>
        <b>{t(`tasks:secondBloodHint.${task.secondBlood.verdict}`)}</b>
      </p>
      <SecondBloodView secondBlood={task.secondBlood} />
    </Card>
  );
}
