import { Button, Drawer, Flex, Form, Input, Radio, type GetRef } from 'antd';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { OPINION_CODES } from '../../api/enums';
import type { Opinion, OpinionCode } from '../../api/types';
import { ProblemAlert, showInForm, useAction, useCodeKeys } from '../../ui';
import { OPINION_GROUPS, type HitView } from './hit-view';
import { OpinionsPanel } from './opinions-panel';

/** The database refuses shorter reasons. */
const SHORTEST_REASON = 5;
const LONGEST_REASON = 2000;

interface Values {
  readonly code: OpinionCode;
  readonly reason: string;
}
interface Props {
  readonly hit: HitView;
  readonly opinions: readonly Opinion[];
  readonly open: boolean;
  readonly onClose: () => void;
}

/** One opinion: a code and a written reason. It is given once and never changed. */
export function DecideDrawer({ hit, opinions, open, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const reason = useRef<GetRef<typeof Input.TextArea>>(null);
  const submit = useAction(
    (values: Values) => api.post(`/hits/${hit.id}/opinions`, { ...values, version: hit.version }),
    { success: 'hits:submitted', invalidates: ['/hits'], quiet: true, onSuccess: onClose },
  );
  const send = (values: Values): void => {
    void submit.runAsync(values);
  };
  useCodeKeys(open, OPINION_CODES, (code) => {
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
      title={`${t(`hits:decideAs.${hit.mySeat ?? 'a'}`)} · ${hit.number}`}
      footer={
        <Flex justify="space-between" align="center" gap={8}>
          <span className="muted">{t('hits:decideKeys')}</span>
          <Flex gap={8}>
            <Button onClick={onClose}>{t('common:cancel')}</Button>
            <Button type="primary" loading={submit.pending} onClick={() => form.submit()}>
              {t('hits:submit')}
            </Button>
          </Flex>
        </Flex>
      }
    >
      {hit.mySeat === 'arbiter' && <OpinionsPanel opinions={opinions} />}
      <ProblemAlert problem={problem} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark
        onFinish={send}
        onKeyDown={onKeyDown}
        scrollToFirstError
      >
        <Form.Item
          name="code"
          label={t('hits:code')}
          rules={[{ required: true, message: t('hits:codeRequired') }]}
        >
          <Radio.Group className="hit-codes">
            {OPINION_GROUPS.map(({ letter, codes }) => (
              <fieldset key={letter}>
                <legend>{t(`hits:group.${letter}`)}</legend>
                {codes.map((code) => (
                  <Radio key={code} value={code}>
                    {t(`enum:opinion.${code}`)} <span className="muted">{t(`hits:codeHelp.${code}`)}</span>
                  </Radio>
                ))}
              </fieldset>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('hits:reason')}
          rules={[
            { required: true, whitespace: true, message: t('hits:reasonRequired') },
            { min: SHORTEST_REASON, message: t('hits:reasonShort', { count: SHORTEST_REASON }) },
          ]}
        >
          <Input.TextArea
            ref={reason}
            rows={5}
            maxLength={LONGEST_REASON}
            placeholder={t('hits:reasonPlaceholder')}
          />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
