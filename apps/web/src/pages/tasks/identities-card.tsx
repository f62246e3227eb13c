import { today } from '@homeward/rules';
import { Card, Typography } from 'antd';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonFacts, TaskDetail } from '../../api/schema';
import { useFormat } from '../../i18n/format';

import { EmptyState, usePlaces } from '../../ui';

type Party = TaskDetail['identities'][number];

/** Age in full years, as far as the year alone allows. */
function ageOf({ birthDate, birthYear }: PersonFacts): number | null {
  const born = birthDate ?? (birthYear === null ? null : `${birthYear}-07-01`);
  return born === null ? null : dayjs(today()).diff(born, 'year');
}

/** Sex, age, since when, where registered, who consented: by which the right person is found and recognised. */
function FactsView({ facts, role }: { facts: PersonFacts; role: string }): ReactElement {
  const { t } = useTranslation();
  const places = usePlaces();
  const format = useFormat();
  const age = ageOf(facts);
  const sinceWord = role === 'missing' ? 'tasks:missingSince' : 'tasks:foundOn';
  const parts = [
    t(`enum:sex.${facts.sex}`),
    facts.birthDate !== null
      ? format.date(facts.birthDate)
      : facts.birthYear === null
        ? null
        : t('tasks:bornIn', { year: facts.birthYear }),
    age === null ? null : t(facts.birthDate === null ? 'tasks:aboutAge' : 'tasks:age', { count: age }),
    facts.category === null ? null : t(`enum:category.${facts.category}`),
    facts.since === null ? null : t(sinceWord, { day: format.date(facts.since) }),
    t('tasks:registeredAt', {
      place: places.point(facts.collectionPointId),
    }),
    facts.consentKind === null ? null : t(`enum:consentKind.${facts.consentKind}`),
  ];
  return <div className="muted">{parts.filter((part) => part !== null).join(' · ')}</div>;
}

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
      {party.facts && <FactsView facts={party.facts} role={party.role} />}
      {identity?.phone && (
        <div>
          <a href={`tel:${identity.phone}`} className="num">
            {identity.phone}
          </a>
        </div>
      )}
      {identity?.address && (
        <div>
          <Typography.Text copyable>{identity.address}</Typography.Text>{' '}
          <a href={`geo:0,0?q=${encodeURIComponent(identity.address)}`}>{t('tasks:map')}</a>
        </div>
      )}
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
