import { today } from '@homeward/rules';
import { Checkbox, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';

import { ConfirmButton, DayField } from '../../ui';
import type { HitDetail } from '../../api/schema';

interface Values {
  readonly reunitedOn: string;
  readonly note: string;
  readonly checked: boolean;
}

/** The coordinator records that the family is together again; the case closes with it, so all is shown once more. */
export function ReunionButton({
  hit,
}: {
  hit: Pick<HitDetail, 'id' | 'version' | 'caseNumber' | 'personCode' | 'number' | 'secondBlood'>;
}): ReactElement {
  const { t } = useTranslation();
  const required = { required: true, message: t('common:required') };
  return (
    <ConfirmButton<Values>
      label={t('hits:reunion.record')}
      title={t('hits:reunion.title', { number: hit.caseNumber })}
      okText={t('hits:reunion.confirm')}
      buttonProps={{ type: 'primary' }}
      summary={[
        { label: t('hits:case'), value: hit.caseNumber },
        { label: t('hits:person'), value: `${hit.personCode} (${hit.number})` },
        {
          label: t('hits:secondBlood.title'),
          value: hit.secondBlood ? t(`hits:secondBlood.verdict.${hit.secondBlood.verdict}`) : '–',
        },
      ]}
      warning={t('hits:reunion.summary')}
      success="hits:reunion.recorded"
      invalidates={['/hits', '/cases', '/tasks']}
      initialValues={{ reunitedOn: today() }}
      perform={({ reunitedOn, note }) =>
        answer(
          api.POST('/hits/{id}/reunion', {
            params: { path: { id: hit.id } },
            body: {
              reunitedOn,
              note: note.trim(),
              version: hit.version,
            },
          }),
        )
      }
    >
      <DayField name="reunitedOn" label={t('hits:reunion.date')} required past />
      <Form.Item
        name="note"
        label={t('hits:reunion.noteRequired')}
        rules={[{ ...required, whitespace: true }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item
        name="checked"
        valuePropName="checked"
        rules={[
          {
            validator: (_, value) =>
              value === true ? Promise.resolve() : Promise.reject(new Error(t('hits:reunion.checkRequired'))),
          },
        ]}
      >
        <Checkbox>{t('hits:reunion.check')}</Checkbox>
      </Form.Item>
    </ConfirmButton>
  );
}
