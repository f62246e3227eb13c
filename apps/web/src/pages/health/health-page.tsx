import { useTranslation } from 'react-i18next';
import { Page } from '../../ui';
import { HealthCard } from './health-card';
import { QueuesCard } from './queues-card';
import { SetAsideCard } from './set-aside-card';

/** State of the system, and the work that waits for a person. */
export function HealthPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav:health')}>
      <HealthCard />
      <QueuesCard />
      <SetAsideCard />
    </Page>
  );
}
