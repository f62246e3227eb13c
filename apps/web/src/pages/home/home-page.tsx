import { Button, Card, Flex, Space, Statistic } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Role, Worklist } from '../../api/types';
import { useAccount } from '../../app/session';
import { EmptyState, Page, Resource } from '../../ui';
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
  return (
    <Space size={32} wrap>
      {done.map(({ kind, count }) => (
        <Statistic
          key={kind}
          title={t(`timeline:${kind}`, { defaultValue: t(`enum:worklist.${kind}`, { defaultValue: kind }) })}
          value={count}
          styles={{ content: { fontSize: 18 } }}
        />
      ))}
    </Space>
  );
}

/** Administrators and auditors have no queue: their home leads to their page. */
const NO_QUEUE: readonly Role[] = ['auditor', 'security_admin', 'system_admin'];

export function HomePage() {
  const { t } = useTranslation();
  const { role } = useAccount();
  if (NO_QUEUE.includes(role)) {
    return (
      <Page title={t('home:title')} crumbs="home">
        <Card>
          <EmptyState title={t('home:nothingWaits')} action={<StartButton />} />
        </Card>
      </Page>
    );
  }
  return (
    <Page title={t('home:title')} crumbs="home" extra={<StartButton />}>
      <Resource<Worklist> path="/worklist" poll={{ everyMs: REFRESH_MS, while: () => true }}>
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
              {role === 'coordinator' && <DistrictGrid districts={work.districts ?? []} />}
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
