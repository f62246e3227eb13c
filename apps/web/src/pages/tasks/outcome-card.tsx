import { Button, Card, Form, Radio } from 'antd';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { personWishValues, taskOutcomeValues } from '../../api/schema';
import { answer, api } from '../../api/client';
import type { PersonWish, TaskDetail, TaskOutcome } from '../../api/schema';
import { ProblemAlert, showInForm, useAction, useChoices } from '../../ui';

interface Values {
  readonly outcome: TaskOutcome;
  readonly personWish?: PersonWish;
}

/** The family's side knows nothing of what the person wants; a refuted or absent person has no wish to record. */
function needsWish(task: TaskDetail, outcome: TaskOutcome | undefined): boolean {
  return task.side !== 'family' && (outcome === 'identity_confirmed' || outcome === 'contact_declined');
}

function OutcomeForm({ task }: { task: TaskDetail }): ReactElement {
  const { t } = useTranslation();
  const choices = useChoices();
  const [form] = Form.useForm<Values>();
  const outcome = Form.useWatch('outcome', form) as TaskOutcome | undefined;
  const withWish = needsWish(task, outcome);
  const report = useAction(
    (values: Values) =>
      answer(
        api.POST('/tasks/{id}/report', {
          params: { path: { id: task.id } },
          body: {
            outcome: values.outcome,
            ...(withWish && values.personWish !== undefined ? { personWish: values.personWish } : {}),
            version: task.version,
          },
        }),
      ),
    { success: 'tasks:reported', invalidates: ['/tasks', '/hits'], quiet: true },
  );
  const { problem } = report;
  useEffect(() => {
    showInForm(form, problem);
  }, [form, problem]);
  const rules = [{ required: true, message: t('common:required') }];
  return (
    <Form<Values> form={form} layout="vertical" onFinish={report.run}>
      <ProblemAlert problem={problem} />
      <Form.Item name="outcome" label={t('tasks:outcome')} rules={rules}>
        <Radio.Group className="task-choices" options={choices('enum:outcome', taskOutcomeValues)} />
      </Form.Item>
      {withWish && (
        <Form.Item name="personWish" label={t('tasks:wish')} extra={t('tasks:wishHint')} rules={rules}>
          <Radio.Group className="task-choices" options={choices('enum:wish', personWishValues)} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={report.pending}>
        {t('tasks:sendReport')}
      </Button>
    </Form>
  );
}

/** What came of it, and what the person wants: asked for after the first visit, then shown. */
export function OutcomeCard({ task }: { task: TaskDetail }): ReactElement {
  const { t } = useTranslation();
  const reports = task.steps.includes('report');
  return (
    <Card size="small" title={t('tasks:outcomeTitle')}>
      {task.outcome !== null && (
        <p>
          <b>{t(`enum:outcome.${task.outcome}`)}</b>
          {task.personWish !== null && <> · {t(`enum:wish.${task.personWish}`)}</>}
        </p>
      )}
      {reports && <OutcomeForm task={task} />}
      {task.outcome === null && task.visits.length === 0 && (
        <span className="muted">{t('tasks:outcomeLater')}</span>
      )}
    </Card>
  );
}
