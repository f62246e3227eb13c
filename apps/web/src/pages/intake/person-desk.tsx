import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DonorCard } from '../../intake/donor-card';
import { DonorForm } from '../../intake/donor-form';
import { SpecimenPanel } from '../../intake/specimen-panel';
import { Resource } from '../../ui';
import { Columns, focusNextStep, Waiting } from './columns';
import type { Desk } from './use-desk';
import { HeldLabelsNote, type HeldLabels } from './use-held-labels';

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
export function PersonDesk({ desk, held }: { desk: Desk; held: HeldLabels }) {
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
          <Button
            type="link"
            data-next-step=""
            onClick={() => {
              held.clear();
              desk.go({});
            }}
          >
            {t('intake:nextPerson')}
          </Button>
        ),
        body:
          donorId === null ? (
            <DonorForm
              subject={{ kind: 'person' }}
              onRegistered={(donor) => {
                held.handTo(donor.id);
                desk.go({ donorId: donor.id });
              }}
            />
          ) : (
            <Resource key={donorId} path="/donors/{id}" ids={{ id: donorId }}>
              {(donor) => <DonorCard donor={donor} />}
            </Resource>
          ),
      }}
      right={{
        title: t('intake:stepSpecimen'),
        body:
          donorId === null ? (
            <>
              <HeldLabelsNote held={held} />
              <Waiting text={t('intake:donorFirst')} />
            </>
          ) : (
            <SpecimenPanel
              key={donorId}
              donorId={donorId}
              held={held.of(donorId)}
              onStored={() => {
                held.clear();
                focusNextStep();
              }}
            />
          ),
      }}
    />
  );
}
