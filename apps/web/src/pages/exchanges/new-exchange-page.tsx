import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Checkbox, Flex, Form, Input, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answer, api } from '../../api/client';
import { resource } from '../../api/queries';
import {
  exchangeFormatValues,
  exchangePurposeValues,
  lociChoiceValues,
  type ExchangePreview,
} from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { DayField, Page, ProblemAlert, useAction, useChoices, usePlaces } from '../../ui';
import { PreviewCard } from './preview-card';
import { bodyOf, type ExchangeForm } from './exchange-form';
import './exchanges.css';

const START: Partial<ExchangeForm> = { format: 'cmf_3_2', loci: 'str', persons: true, families: true };

/** Asks to send profiles: to whom, what for, which; and says before what would leave. */
export function NewExchangePage(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const choices = useChoices();
  const navigate = useNavigate();
  const { districts } = usePlaces();
  const [form] = Form.useForm<ExchangeForm>();
  const [shown, setShown] = useState<ExchangePreview>();
  const recipients = useQuery(resource('/exchange-recipients')).data?.items ?? [];
  const inForce = recipients.filter((row) => row.inForce);
  const preview = useAction(
    (values: ExchangeForm) => {
      const { format: written, loci, selection } = bodyOf(values);
      return answer(api.POST('/exchanges/preview', { body: { format: written, loci, selection } }));
    },
    { quiet: true, onSuccess: setShown, onRefused: () => setShown(undefined) },
  );
  const request = useAction(
    (values: ExchangeForm) => answer(api.POST('/exchanges', { body: bodyOf(values) })),
    {
      success: 'exchanges:asked',
      invalidates: ['/exchanges'],
      quiet: true,
      form,
      onSuccess: (made) => navigate(`/exchanges/${made.id}`),
    },
  );
  const required = [{ required: true, message: t('common:required') }];
  const text = [{ required: true, whitespace: true, message: t('common:required') }];
  const look = async () => {
    request.reset();
    preview.run(await form.validateFields());
  };
  return (
    <Page title={t('exchanges:new')} crumbs={[{ label: t('nav:exchanges'), to: '/exchanges' }]}>
      <Form<ExchangeForm>
        form={form}
        layout="vertical"
        initialValues={START}
        onFinish={request.run}
        // What was shown is no longer what is asked for.
        onValuesChange={() => setShown(undefined)}
      >
        <div className="exchange-new">
          <Flex vertical gap={8}>
            <Card size="small" title={t('exchanges:whomAndWhy')}>
              <div className="exchange-fields">
                <Form.Item name="recipientId" label={t('exchanges:recipient')} rules={required}>
                  <Select
                    options={inForce.map((row) => ({ value: row.id, label: format.named(row) }))}
                    notFoundContent={t('exchanges:noRecipient')}
                  />
                </Form.Item>
                <Form.Item name="purpose" label={t('exchanges:purpose')} rules={required}>
                  <Select options={choices('enum:exchangePurpose', exchangePurposeValues)} />
                </Form.Item>
                <Form.Item name="purposeText" label={t('exchanges:purposeText')} rules={text}>
                  <Input maxLength={500} />
                </Form.Item>
                <Form.Item name="legalBasis" label={t('exchanges:legalBasis')} rules={text}>
                  <Input maxLength={300} />
                </Form.Item>
                <Form.Item name="format" label={t('exchanges:format')} rules={required}>
                  <Select options={choices('enum:exchangeFormat', exchangeFormatValues)} />
                </Form.Item>
                <Form.Item name="loci" label={t('exchanges:loci')} rules={required}>
                  <Select options={choices('enum:lociChoice', lociChoiceValues)} />
                </Form.Item>
              </div>
            </Card>
            <Card size="small" title={t('exchanges:which')}>
              <Flex gap={16} className="exchange-kinds">
                {(['persons', 'families'] as const).map((kind) => (
                  <Form.Item key={kind} name={kind} valuePropName="checked" noStyle>
                    <Checkbox>{t(`exchanges:kind.${kind}`)}</Checkbox>
                  </Form.Item>
                ))}
              </Flex>
              <p className="muted exchange-hint">{t('exchanges:whichHint')}</p>
              <div className="exchange-fields">
                <Form.Item name="districtId" label={t('exchanges:district')}>
                  <Select
                    allowClear
                    options={districts.map((row) => ({ value: row.id, label: format.named(row) }))}
                  />
                </Form.Item>
                <Form.Item name="batchNumber" label={t('exchanges:batch')}>
                  <Input maxLength={40} className="code" autoComplete="off" />
                </Form.Item>
                <DayField name="from" label={t('exchanges:from')} past />
                <DayField name="to" label={t('exchanges:to')} />
              </div>
              <Form.Item name="caseNumbers" label={t('exchanges:caseNumbers')}>
                <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[' ', ',', '，', '\n']} />
              </Form.Item>
            </Card>
          </Flex>
          <Flex vertical gap={8}>
            <PreviewCard preview={shown} />
            <ProblemAlert problem={preview.problem} />
            <ProblemAlert problem={request.problem} />
            <Alert type="info" showIcon title={t('exchanges:otherApproves')} />
            <Flex gap={8}>
              <Button loading={preview.pending} onClick={() => void look().catch(() => undefined)}>
                {t('exchanges:look')}
              </Button>
              <Button
                type="primary"
                htmlType="submit"
                loading={request.pending}
                disabled={shown === undefined || shown.persons + shown.relatives === 0}
              >
                {t('exchanges:ask')}
              </Button>
            </Flex>
          </Flex>
        </div>
      </Form>
    </Page>
  );
}
