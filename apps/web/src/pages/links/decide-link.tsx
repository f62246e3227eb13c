import { Button, Drawer, Flex, Form, Input, Radio, type GetRef } from 'antd';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { LINK_CODES, type LinkCode } from '../../api/enums';
import type { LinkDetail } from '../../api/types';
import { ProblemAlert, showInForm, useAction, useCodeKeys } from '../../ui';

/** The server refuses shorter reasons. */
const SHORTEST_REASON = 5;
const LONGEST_REASON = 2000;

interface Values {
  readonly code: LinkCode;
  readonly reason: string;
}
interface Props {
  readonly link: LinkDetail;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Identical twins are taken for one person only. */
function codesOf({ hypothesis }: LinkDetail): readonly LinkCode[] {
  return hypothesis === 'same_person' ? LINK_CODES : LINK_CODES.filter((code) => code !== 'N4');
}

/** One analyst's decision: a code and a written reason. It is given once and never changed. */
export function DecideLink({ link, open, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const reason = useRef<GetRef<typeof Input.TextArea>>(null);
  const codes = codesOf(link);
  const submit = useAction(
    (values: Values) => api.post(`/links/${link.id}/decide`, { ...values, version: link.version }),
    { success: 'links:submitted', invalidates: ['/links'], quiet: true, onSuccess: onClose },
  );
  useCodeKeys(open, codes, (code) => {
    form.setFieldValue('code', code);
    void form.validateFields(['code']);
    reason.current?.focus();
  });
  const { problem } = submit;
  useEffect(() => {
    showInForm(form, problem);
  }, [form, problem]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
  };
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={560}
      title={t('links:decideTitle', { number: link.number })}
      footer={
        <Flex justify="space-between" align="center" gap={8}>
          <span className="muted">{t('links:decideKeys')}</span>
          <Flex gap={8}>
            <Button onClick={onClose}>{t('common:cancel')}</Button>
            <Button type="primary" loading={submit.pending} onClick={() => form.submit()}>
              {t('links:submit')}
            </Button>
          </Flex>
        </Flex>
      }
    >
      <p>{t(`links:sentence.${link.hypothesis}`, { earlier: link.lowCode, later: link.highCode })}</p>
      <ProblemAlert problem={problem} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark
        onFinish={submit.run}
        onKeyDown={onKeyDown}
        scrollToFirstError
      >
        <Form.Item
          name="code"
          label={t('links:code')}
          rules={[{ required: true, message: t('links:codeRequired') }]}
        >
          <Radio.Group className="link-codes">
            {(['K', 'N'] as const).map((letter) => (
              <fieldset key={letter}>
                <legend>{t(`links:group.${letter}`)}</legend>
                {codes
                  .filter((code) => code.startsWith(letter))
                  .map((code) => (
                    <Radio key={code} value={code}>
                      {t(`enum:linkCode.${code}`)}{' '}
                      <span className="muted">{t(`links:codeHelp.${code}`)}</span>
                    </Radio>
                  ))}
              </fieldset>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('links:reason')}
          rules={[
            { required: true, whitespace: true, message: t('links:reasonRequired') },
            { min: SHORTEST_REASON, message: t('links:reasonShort', { count: SHORTEST_REASON }) },
          ]}
        >
          <Input.TextArea
            ref={reason}
            rows={5}
            maxLength={LONGEST_REASON}
            placeholder={t('links:reasonPlaceholder')}
          />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
