import { isConsentInForce } from '../../intake/consent';
import { Alert, Button, Card, Col, Descriptions, Flex, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { type DonorDetail } from '../../api/schema';
import { useMay } from '../../session/permissions';
import { useFormat } from '../../i18n/format';
import { CorrectIdentity } from '../../intake/correct-identity';
import { ConsentForm } from '../../intake/donor-card';
import { EmptyState, Page, Resource, StatusTag, Timeline, usePlaces } from '../../ui';
import { SentCard } from '../exchanges/sent-card';
import { CorrectConsent, CorrectPerson } from './correct-person';
import { TypingsCard } from '../../intake/typings-card';
import { Disagreements } from './disagreements';
import { WithdrawConsent } from './withdraw-consent';

function Facts({ donor }: { donor: DonorDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const places = usePlaces();
  const { identity } = donor;
  const person = donor.kind === 'unknown_origin';
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, lg: 2 }}
      items={[
        { key: 'kind', label: t('field:kind'), children: t(`enum:donorKind.${donor.kind}`) },
        ...(donor.category
          ? [{ key: 'category', label: t('field:category'), children: t(`enum:category.${donor.category}`) }]
          : []),
        ...(identity
          ? [
              { key: 'name', label: t('field:name'), children: identity.name ?? '–' },
              {
                key: 'idNumber',
                label: t('field:idNumber'),
                children: <span className="code">{identity.idNumber ?? '–'}</span>,
              },
              {
                key: 'phone',
                label: t('field:phone'),
                children: <span className="num">{identity.phone ?? '–'}</span>,
              },
              { key: 'address', label: t('field:address'), children: identity.address ?? '–' },
            ]
          : []),
        { key: 'sex', label: t('field:sex'), children: t(`enum:sex.${donor.sex}`) },
        { key: 'birthYear', label: t('field:birthYear'), children: donor.birthYear ?? '–' },
        ...(person
          ? [{ key: 'foundOn', label: t('field:foundOn'), children: format.date(donor.foundOn) }]
          : []),
        { key: 'district', label: t('field:district'), children: places.district(donor.districtId) },
        { key: 'point', label: t('field:collectionPoint'), children: places.point(donor.collectionPointId) },
        {
          key: 'profile',
          label: t('field:profile'),
          children: donor.profile
            ? t('persons:profileOf', { count: donor.profile.autosomalLoci, revision: donor.profile.revision })
            : t('persons:noProfile'),
        },
      ]}
    />
  );
}

function ConsentCard({ donor }: { donor: DonorDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayRecord = useMay('consent.record');
  const { consent } = donor;
  return (
    <Card
      size="small"
      title={t('field:consent')}
      extra={
        isConsentInForce(consent) && (
          <>
            <CorrectConsent donor={donor} consent={consent} />
            {mayRecord && <WithdrawConsent donorId={donor.id} />}
          </>
        )
      }
    >
      {isConsentInForce(consent) ? (
        <Alert
          type="success"
          showIcon
          title={`${t(`enum:consentKind.${consent.kind}`)} · ${consent.reference} · ${format.date(consent.givenOn)}`}
        />
      ) : (
        <Flex vertical gap={8}>
          <Alert
            type="error"
            showIcon
            title={t('intake:noConsentNoComparison')}
            description={consent && t('persons:withdrawnOn', { at: format.time(consent.withdrawnAt) })}
          />
          {mayRecord && <ConsentForm donorId={donor.id} />}
        </Flex>
      )}
    </Card>
  );
}

function Specimens({ donor }: { donor: DonorDetail }) {
  const { t } = useTranslation();
  if (donor.specimens.length === 0) return <EmptyState title={t('intake:noSample')} />;
  return (
    <Flex vertical gap={6}>
      {donor.specimens.map((specimen) => (
        <Flex key={specimen.id} justify="space-between">
          <Link className="code" to={`/specimens/${specimen.id}`}>
            {specimen.barcode}
          </Link>
          <StatusTag kind="specimen" value={specimen.status} />
        </Flex>
      ))}
    </Flex>
  );
}

function DonorBody({ donor }: { donor: DonorDetail }) {
  const { t } = useTranslation();
  return (
    <Row gutter={[10, 10]}>
      <Col xs={24} lg={15}>
        <Flex vertical gap={10}>
          <Card
            size="small"
            title={t('persons:facts')}
            extra={
              <>
                <CorrectPerson donor={donor} />
                <CorrectIdentity of={{ ...donor, kind: 'donor', nameRequired: donor.kind === 'relative' }} />
              </>
            }
          >
            <Facts donor={donor} />
          </Card>
          <TypingsCard of={{ donorId: donor.id }} revision={donor.profile?.revision ?? null} />
          <Disagreements loci={donor.disagreements} />
          <Card size="small" title={t('cases:timeline')}>
            <Timeline entries={donor.timeline} />
          </Card>
        </Flex>
      </Col>
      <Col xs={24} lg={9}>
        <Flex vertical gap={10}>
          <ConsentCard donor={donor} />
          <Card size="small" title={t('field:specimens')}>
            <Specimens donor={donor} />
          </Card>
          <SentCard donorId={donor.id} />
          {donor.kind === 'relative' && (
            <Card size="small" title={t('nav:cases')}>
              {donor.cases.map((entry) => (
                <Flex key={entry.caseId} justify="space-between">
                  <Link to={`/cases/${entry.caseId}`}>{entry.number}</Link>
                  <span>{t(`enum:relation.${entry.relation}`)}</span>
                </Flex>
              ))}
            </Card>
          )}
        </Flex>
      </Col>
    </Row>
  );
}

/** One donor: a relative, or a person of unknown origin. */
export function DonorPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const mayRegisterSpecimen = useMay('specimen.register');
  return (
    <Resource key={id} path="/donors/{id}" ids={{ id }}>
      {(donor) => {
        const person = donor.kind === 'unknown_origin';
        const inCase = donor.cases[0];
        const desk = person ? '/intake?mode=person' : `/intake?case=${inCase?.caseId ?? ''}`;
        return (
          <Page
            title={donor.code}
            crumbs={
              person || !inCase
                ? [{ label: t('nav:persons'), to: '/persons' }]
                : [
                    { label: t('nav:cases'), to: '/cases' },
                    { label: inCase.number, to: `/cases/${inCase.caseId}` },
                  ]
            }
            extra={
              mayRegisterSpecimen && (
                <Link to={`${desk}&donor=${donor.id}`}>
                  <Button type="primary">{t('persons:sample')}</Button>
                </Link>
              )
            }
          >
            <DonorBody donor={donor} />
          </Page>
        );
      }}
    </Resource>
  );
}
