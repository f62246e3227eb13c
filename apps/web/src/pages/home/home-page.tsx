import { Button, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Role, Worklist } from '../../api/schema';
import { useAccount } from '../../session/session';
import { useMay } from '../../session/permissions';
import { EmptyState, Page, Resource } from '../../ui';
import { HealthCard } from '../health/health-card';
import { SetAsideCard } from '../health/set-aside-card';
import { CountBar } from './count-bar';
import { DistrictGrid } from './district-grid';
import { WaitingTable } from './waiting-table';

const REFRESH_MS = 30_000;

/** Where a role starts when nothing waits. */
const START: Partial<Record<Role, { to: string; label: string }>> = {
  technician: { to: '/intake', label: 'home:startIntake' },
  analyst: { to: '/imports', label: 'home:startImport' },
  lab_lead: { to: '/imports', label: 'home:startImport' },
  auditor: { to: '/audit', label: 'home:startAudit' },
  security_admin: { to: '/accounts', label: 'home:startAccounts' },
  system_admin: { to: '/health', label: 'home:startHealth' },
};

function StartButton() {
  const { t } = useTranslation();
  const start = START[useAccount().role];
  if (!start) return null;
  return (
    <Link to={start.to}>
      <Button type="primary">{t(start.label)}</Button>
    </Link>
  );
}

function DoneToday({ done }: { done: Worklist['doneToday'] }) {
  const { t } = useTranslation();
  if (done.length === 0) return <span className="muted">{t('home:nothingDone')}</span>;
  const most = Math.max(...done.map(({ count }) => count));
  return (
    <table className="home-done">
      <tbody>
        {done.map(({ kind, count }) => (
          <tr key={kind}>
            <th scope="row">
              {t(`timeline:${kind}`, { defaultValue: t(`enum:worklist.${kind}`, { defaultValue: kind }) })}
            </th>
            <td>
              <CountBar count={count} most={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function HomePage() {
  const { t } = useTranslation();
  const mayRead = useMay('worklist.read');
  // Nothing waits for who keeps the machine running but the machine itself.
  if (!mayRead) {
    return (
      <Page title={t('home:title')} crumbs="home" extra={<StartButton />}>
        <HealthCard />
        <SetAsideCard />
      </Page>
    );
  }
  return (
    <Page title={t('home:title')} crumbs="home" extra={<StartButton />}>
      <Resource path="/worklist" poll={{ everyMs: REFRESH_MS, while: () => true }}>
        {(work) => {
          const waiting = work.items.filter((item) => item.count > 0);
          return (
            <Flex vertical gap={12}>
              <Card size="small" title={t('home:waiting')}>
                {waiting.length === 0 ? (
                  <EmptyState
                    title={t('home:nothingWaits')}
                    hint={t('home:nothingWaitsHint')}
                    action={<StartButton />}
                  />
                ) : (
                  <WaitingTable items={waiting} />
                )}
              </Card>
              {work.districts && <DistrictGrid districts={work.districts} />}
              <Card size="small" title={t('home:doneToday')}>
                <DoneToday done={work.doneToday} />
              </Card>
            </Flex>
          );
        }}
      </Resource>
    </Page>
  );
}
