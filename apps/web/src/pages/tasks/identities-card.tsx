import { Card, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../api/types';
import { EmptyState } from '../../ui';

type Party = TaskDetail['identities'][number];

function PartyView({ party }: { party: Party }): ReactElement {
  const { t } = useTranslation();
  const { identity } = party;
  const role = t(`tasks:role.${party.role}`, {
    defaultValue: t(`enum:relation.${party.role}`, { defaultValue: party.role }),
  });
  return (
    <div className="task-party">
      <div>
        <b>{identity?.name ?? t('tasks:noName')}</b>{' '}
        <span className="muted">
          {role} · <span className="code">{party.code}</span>
        </span>
      </div>
      {identity?.phone && (
        <div>
          <a href={`tel:${identity.phone}`} className="num">
            {identity.phone}
          </a>
        </div>
      )}
      {identity?.address && <Typography.Text copyable>{identity.address}</Typography.Text>}
      {identity?.idNumber && (
        <div className="muted">
          {t('tasks:idNumber')} <span className="num">{identity.idNumber}</span>
        </div>
      )}
    </div>
  );
}

/** Who is to be visited: names, telephones and addresses of the own district; each look is on record. */
export function IdentitiesCard({ parties }: { parties: readonly Party[] }): ReactElement {
  const { t } = useTranslation('tasks');
  return (
    <Card size="small" title={t('people')} extra={<span className="muted">{t('peopleAudited')}</span>}>
      {parties.length === 0 ? (
        <EmptyState title={t('noPeople')} />
      ) : (
        parties.map((party) => <PartyView key={`${party.role}:${party.code}`} party={party} />)
      )}
    </Card>
  );
}
