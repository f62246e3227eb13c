import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { ImportFinding } from '../../api/schema';
import { ConfirmButton } from '../../ui';

interface Values {
  readonly reason: string;
  readonly cause: string;
  readonly immediateAction: string;
}

/** The release of a plate: it is recorded as a non-conformity with its cause and what was done at once. */
export function ReleasePlate({ finding }: { finding: ImportFinding }): ReactElement {
  const { t } = useTranslation();
  const label = t('enum:findingDecision.release');
  const rules = [{ required: true, whitespace: true, min: 5, message: t('field:reasonTooShort') }];
  const field = (name: keyof Values, text: string) => (
    <Form.Item name={name} label={text} rules={rules}>
      <Input.TextArea rows={2} maxLength={1000} autoFocus={name === 'reason'} />
    </Form.Item>
  );
  return (
    <ConfirmButton<Values>
      label={label}
      title={t('imports:findings.decide', { decision: label })}
      hint={`${finding.message} ${t('imports:findings.decideHint.release')}`}
      warning={t('imports:findings.becomesNonConformity')}
      success="imports:findings.decided"
      invalidates={['/imports', '/nonconformities']}
      buttonProps={{ size: 'small' }}
      perform={({ reason, cause, immediateAction }) =>
        answer(
          api.POST('/import-findings/{id}/decide', {
            params: { path: { id: finding.id } },
            body: { decision: 'release', reason, cause, immediateAction, version: finding.version },
          }),
        )
      }
    >
      {field('reason', t('field:reason'))}
      {field('cause', t('imports:findings.cause'))}
      {field('immediateAction', t('imports:findings.immediateAction'))}
    </ConfirmButton>
  );
}
