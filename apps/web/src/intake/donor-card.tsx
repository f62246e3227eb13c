import { today } from '@homeward/rules';
import { isConsentInForce } from './consent';
import { Alert, Descriptions, Flex, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '../api/client';
import type { Consent, ConsentBody, Identity, Relation, Sex, SpecimenBrief } from '../api/schema';
import { useFormat } from '../i18n/format';
import { StatusTag, useAction } from '../ui';
import { compact } from './compact';
import { ConsentFields } from './consent-fields';
import { SubmitLine } from './submit-line';

/** What the desk shows of a registered donor, be it a relative or a person of unknown origin. */
export interface CardDonor {
  id: string;
  code: string;
  relation?: Relation;
  sex: Sex;
  birthYear: number | null;
  identity: Identity | null;
  consent: Consent | null;
  specimens: readonly SpecimenBrief[];
}

/** Records a consent for a donor who has none. */
export function ConsentForm({ donorId, onRecorded }: { donorId: string; onRecorded?: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<ConsentBody>();
  const action = useAction(
    (values: ConsentBody) =>
      answer(api.POST('/donors/{id}/consent', { params: { path: { id: donorId } }, body: compact(values) })),
    {
      success: 'intake:consentRecorded',
      invalidates: ['/cases', '/persons', '/donors'],
      quiet: true,
      form,
      onSuccess: () => onRecorded?.(),
    },
  );
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ kind: 'own_consent', givenOn: today() }}
      onFinish={action.run}
    >
      <ConsentFields path={[]} required />
      <SubmitLine problem={action.problem} pending={action.pending} text={t('intake:recordConsent')} />
    </Form>
  );
}

export function DonorCard({ donor }: { donor: CardDonor }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows: [string, React.ReactNode][] = [
    [
      'field:code',
      <Link key="code" className="code" to={`/donors/${donor.id}`}>
        {donor.code}
      </Link>,
    ],
    ...(donor.relation ? [['field:relation', t(`enum:relation.${donor.relation}`)] as [string, string]] : []),
    ['field:name', donor.identity?.name ?? '–'],
    [
      'field:idNumber',
      <span key="id" className="code">
        {donor.identity?.idNumber ?? '–'}
      </span>,
    ],
    ['field:sex', t(`enum:sex.${donor.sex}`)],
    ['field:birthYear', donor.birthYear ?? '–'],
    ['field:phone', donor.identity?.phone ?? '–'],
  ];
  return (
    <Flex vertical gap={10}>
      <Descriptions
        column={1}
        size="small"
        bordered
        items={rows.map(([label, children]) => ({ key: label, label: t(label), children }))}
      />
      {isConsentInForce(donor.consent) ? (
        <Alert
          type="success"
          showIcon
          title={`${t(`enum:consentKind.${donor.consent.kind}`)} · ${donor.consent.reference} · ${format.date(donor.consent.givenOn)}`}
        />
      ) : (
        <>
          <Alert type="error" showIcon title={t('intake:noConsentNoComparison')} />
          <ConsentForm donorId={donor.id} />
        </>
      )}
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
