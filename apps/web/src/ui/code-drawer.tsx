import { Button, Drawer, Flex, Form, Input, Radio, type GetRef } from 'antd';
import { useEffect, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { showInForm } from './form-problem';
import { ProblemAlert } from './problem-alert';
import { useCodeKeys } from './use-code-keys';
import { useGuardedClose } from './use-guarded-close';
import { useUnsaved } from './unsaved';
import './code-drawer.css';

/** The server refuses shorter reasons. */
const SHORTEST_REASON = 5;
const LONGEST_REASON = 2000;

export interface CodeVerdict<C extends string> {
  readonly code: C;
  readonly reason: string;
}
export interface CodeGroup<C extends string> {
  readonly letter: string;
  readonly codes: readonly C[];
}
interface Props<C extends string> {
  /** Namespace of the words: `code`, `reason`, `submit`, `group`, `codeHelp` and what belongs to them. */
  readonly words: 'hits' | 'links';
  /** Where `enum` names the codes. */
  readonly names: 'opinion' | 'linkCode';
  readonly title: string;
  readonly groups: readonly CodeGroup<C>[];
  readonly open: boolean;
  readonly onClose: () => void;
  readonly submit: {
    readonly pending: boolean;
    readonly problem: Error | null;
    readonly run: (verdict: CodeVerdict<C>) => void;
  };
  /** Above the form. */
  readonly children?: ReactNode;
}

/** A decision as a code and a written reason, by keyboard alone: a letter and a digit, the reason, Ctrl+Enter. */
export function CodeDrawer<C extends string>({ words, names, groups, ...rest }: Props<C>): ReactElement {
  const { title, open, onClose, submit, children } = rest;
  const { t } = useTranslation();
  const [form] = Form.useForm<CodeVerdict<string>>();
  const reason = useRef<GetRef<typeof Input.TextArea>>(null);
  const codes = groups.flatMap((group) => group.codes);
  useCodeKeys(open, codes, (code) => {
    form.setFieldValue('code', code);
    void form.validateFields(['code']);
    reason.current?.focus();
  });
  const close = useGuardedClose(form, onClose);
  useUnsaved(() => open && form.isFieldsTouched());
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
      onClose={close}
      rootClassName="code-drawer"
      // Beside what is decided about, which stays in reach.
      mask={false}
      size={440}
      title={title}
      footer={
        <Flex justify="space-between" align="center" gap={8}>
          <span className="muted">{t(`${words}:decideKeys`)}</span>
          <Flex gap={8}>
            <Button onClick={close}>{t('common:cancel')}</Button>
            <Button type="primary" loading={submit.pending} onClick={() => form.submit()}>
              {t(`${words}:submit`)}
            </Button>
          </Flex>
        </Flex>
      }
    >
      {children}
      <ProblemAlert problem={problem} />
      <Form<CodeVerdict<string>>
        form={form}
        layout="vertical"
        requiredMark
        onFinish={(verdict) => submit.run(verdict as CodeVerdict<C>)}
        onKeyDown={onKeyDown}
        scrollToFirstError
      >
        <Form.Item
          name="code"
          label={t(`${words}:code`)}
          rules={[{ required: true, message: t(`${words}:codeRequired`) }]}
        >
          <Radio.Group className="code-groups">
            {groups.map((group) => (
              <fieldset key={group.letter}>
                <legend>{t(`${words}:group.${group.letter}`)}</legend>
                {group.codes.map((code) => (
                  <Radio key={code} value={code}>
                    {t(`enum:${names}.${code}`)}{' '}
                    <span className="muted">{t(`${words}:codeHelp.${code}`)}</span>
                  </Radio>
                ))}
              </fieldset>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item
          name="reason"
          label={t(`${words}:reason`)}
          rules={[
            { required: true, whitespace: true, message: t(`${words}:reasonRequired`) },
            { min: SHORTEST_REASON, message: t(`${words}:reasonShort`, { count: SHORTEST_REASON }) },
          ]}
        >
          <Input.TextArea
            ref={reason}
            rows={5}
            maxLength={LONGEST_REASON}
            placeholder={t(`${words}:reasonPlaceholder`)}
          />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
