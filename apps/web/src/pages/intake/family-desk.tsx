import { Button, Divider, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseDetail } from '../../api/schema';
import { CaseForm } from '../../intake/case-form';
import { CasePicker } from '../../intake/case-picker';
import { DonorCard } from '../../intake/donor-card';
import { DonorForm } from '../../intake/donor-form';
import { FamilyPanel } from '../../intake/family-panel';
import { SpecimenPanel } from '../../intake/specimen-panel';
import { Resource } from '../../ui';
import { Columns, focusNextStep, Waiting } from './columns';
import type { Desk } from './use-desk';
import { HeldLabelsNote, type HeldLabels } from './use-held-labels';

/** A case is opened, or found, before any relative is registered. */
interface Props {
  readonly desk: Desk;
  readonly held: HeldLabels;
}

export function FamilyDesk({ desk, held }: Props) {
  const { caseId } = desk;
  if (caseId === null) return <NoCase desk={desk} held={held} />;
  return (
    <Resource key={caseId} path="/cases/{id}" ids={{ id: caseId }}>
      {(detail) => <OpenCase desk={desk} held={held} detail={detail} />}
    </Resource>
  );
}

function NoCase({ desk, held }: Props) {
  const { t } = useTranslation();
  return (
    <Columns
      left={{
        title: t('intake:stepCase'),
        body: (
          <>
            <CasePicker onPick={(caseId) => desk.go({ caseId })} />
            <Divider plain style={{ margin: '10px 0' }}>
              {t('intake:orOpenCase')}
            </Divider>
            <CaseForm onOpened={({ id }) => desk.go({ caseId: id })} />
          </>
        ),
      }}
      middle={{ title: t('intake:stepDonor'), body: <Waiting text={t('intake:caseFirst')} /> }}
      right={{
        title: t('intake:stepSpecimen'),
        body: (
          <>
            <HeldLabelsNote held={held} />
            <Waiting text={t('intake:donorFirst')} />
          </>
        ),
      }}
    />
  );
}

function OpenCase({ desk, held, detail }: Props & { detail: CaseDetail }) {
  const { t } = useTranslation();
  const member = detail.members.find(({ donorId }) => donorId === desk.donorId);
  const { adding } = desk;
  return (
    <Columns
      left={{
        title: (
          <>
            <Link to={`/cases/${detail.id}`}>{detail.number}</Link>{' '}
            {detail.urgent && <Tag color="error">{t('field:urgent')}</Tag>}
          </>
        ),
        extra: (
          <Button
            type="link"
            onClick={() => {
              held.clear();
              desk.go({ caseId: null });
            }}
          >
            {t('intake:otherCase')}
          </Button>
        ),
        body: (
          <FamilyPanel
            detail={detail}
            selected={desk.donorId}
            adding={adding}
            onSelect={(donorId) => {
              // Clears labels that were scanned for another donor.
              held.clear();
              desk.go({ donorId });
            }}
            onAdd={(relation) => desk.go({ adding: relation })}
          />
        ),
      }}
      middle={{
        title: adding ? `${t('intake:stepDonor')} · ${t(`enum:relation.${adding}`)}` : t('intake:stepDonor'),
        body: adding ? (
          <DonorForm
            key={adding}
            subject={{ kind: 'relative', caseId: detail.id, relation: adding }}
            onRegistered={(donor) => {
              held.handTo(donor.id);
              desk.go({ donorId: donor.id });
            }}
          />
        ) : member ? (
          <DonorCard key={member.donorId} donor={{ ...member, id: member.donorId }} />
        ) : (
          <Waiting text={t('intake:chooseRelative')} />
        ),
      }}
      right={{
        title: t('intake:stepSpecimen'),
        body: member ? (
          <SpecimenPanel
            key={member.donorId}
            donorId={member.donorId}
            held={held.of(member.donorId)}
            onStored={() => {
              held.clear();
              focusNextStep();
            }}
          />
        ) : (
          <>
            <HeldLabelsNote held={held} />
            <Waiting text={t('intake:donorFirst')} />
          </>
        ),
      }}
    />
  );
}
