import { Button, Divider, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseDetail } from '../../api/types';
import { CaseForm } from '../../intake/case-form';
import { CasePicker } from '../../intake/case-picker';
import { DonorCard } from '../../intake/donor-card';
import { DonorForm } from '../../intake/donor-form';
import { FamilyPanel } from '../../intake/family-panel';
import { SpecimenPanel } from '../../intake/specimen-panel';
import { Resource } from '../../ui';
import { Columns, Waiting } from './columns';
import type { Desk } from './use-desk';

/** A case is opened, or found, before any relative is registered. */
export function FamilyDesk({ desk }: { desk: Desk }) {
  const { caseId } = desk;
  if (caseId === null) return <NoCase desk={desk} />;
  return (
    <Resource<CaseDetail> key={caseId} path={`/cases/${caseId}`}>
      {(detail) => <OpenCase desk={desk} detail={detail} />}
    </Resource>
  );
}

function NoCase({ desk }: { desk: Desk }) {
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
      right={{ title: t('intake:stepSpecimen'), body: <Waiting text={t('intake:donorFirst')} /> }}
    />
  );
}

function OpenCase({ desk, detail }: { desk: Desk; detail: CaseDetail }) {
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
          <Button type="link" onClick={() => desk.go({ caseId: null })}>
            {t('intake:otherCase')}
          </Button>
        ),
        body: (
          <FamilyPanel
            detail={detail}
            selected={desk.donorId}
            adding={adding}
            onSelect={(donorId) => desk.go({ donorId })}
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
            onRegistered={(donor) => desk.go({ donorId: donor.id })}
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
          <SpecimenPanel key={member.donorId} donorId={member.donorId} />
        ) : (
          <Waiting text={t('intake:donorFirst')} />
        ),
      }}
    />
  );
}
