import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DonorDetail } from '../../api/types';
import { DonorCard } from '../../intake/donor-card';
import { DonorForm } from '../../intake/donor-form';
import { SpecimenPanel } from '../../intake/specimen-panel';
import { Resource } from '../../ui';
import { Columns, Waiting } from './columns';
import type { Desk } from './use-desk';

function Rules() {
  const { t } = useTranslation();
  return (
    <ul style={{ paddingInlineStart: 18, margin: 0 }}>
      <li>{t('intake:personRuleCompared')}</li>
      <li>{t('intake:personRuleRegistration')}</li>
      <li>{t('intake:personRuleGuardian')}</li>
      <li>{t('intake:personRuleNoName')}</li>
    </ul>
  );
}

/** A person of unknown origin belongs to no case: registration and sample only. */
export function PersonDesk({ desk }: { desk: Desk }) {
  const { t } = useTranslation();
  const { donorId } = desk;
  return (
    <Columns
      left={{
        title: t('intake:modePerson'),
        extra: <Link to="/persons">{t('nav:persons')}</Link>,
        body: <Rules />,
      }}
      middle={{
        title: t('intake:stepDonor'),
        extra: donorId !== null && (
          <Button type="link" onClick={() => desk.go({})}>
            {t('intake:nextPerson')}
          </Button>
        ),
        body:
          donorId === null ? (
            <DonorForm
              subject={{ kind: 'person' }}
              onRegistered={(donor) => desk.go({ donorId: donor.id })}
            />
          ) : (
            <Resource<DonorDetail> key={donorId} path={`/donors/${donorId}`}>
              {(donor) => <DonorCard donor={donor} />}
            </Resource>
          ),
      }}
      right={{
        title: t('intake:stepSpecimen'),
        body:
          donorId === null ? (
            <Waiting text={t('intake:donorFirst')} />
          ) : (
            <SpecimenPanel key={donorId} donorId={donorId} />
          ),
      }}
    />
  );
}
