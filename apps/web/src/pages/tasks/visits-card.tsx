import { today } from '@homeward/rules';
import { Button, Card, DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { TaskDetail } from '../../api/schema';
import { useFormat } from '../../i18n/format';

import { EmptyState, ProblemAlert, showInForm, useAction, When } from '../../ui';

interface Values {
  readonly visitedOn: Dayjs;
  readonly place: string;
  readonly note: string;
}

function VisitForm({ task }: { task: TaskDetail }): ReactElement {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const add = useAction(
    ({ visitedOn, place, note }: Values) =>
      answer(
        api.POST('/tasks/{id}/visits', {
          params: { path: { id: task.id } },
          body: {
            visitedOn: visitedOn.format('YYYY-MM-DD'),
            place: place.trim(),
            note: note.trim(),
            version: task.version,
          },
        }),
      ),
    {
      success: 'tasks:visitAdded',
      invalidates: ['/tasks'],
      quiet: true,
      onSuccess: () => form.resetFields(),
    },
  );
  const { problem } = add;
  useEffect(() => {
    showInForm(form, problem);
  }, [form, problem]);
  const required = [{ required: true, whitespace: true, message: t('common:required') }];
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={{ visitedOn: dayjs(today()) }}
      onFinish={add.run}
    >
      <ProblemAlert problem={problem} />
      <div className="task-fields">
        <Form.Item
          name="visitedOn"
          label={t('tasks:visitedOn')}
          rules={[{ required: true, message: t('common:required') }]}
        >
          <DatePicker
            className="wide"
            inputReadOnly
            disabledDate={(day) => day.isAfter(dayjs(today()), 'day')}
          />
        </Form.Item>
        <Form.Item name="place" label={t('tasks:place')} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t('tasks:visitNote')} rules={required}>
        <Input.TextArea rows={3} maxLength={4000} placeholder={t('tasks:visitNoteHint')} />
      </Form.Item>
      <Button htmlType="submit" type={task.visits.length === 0 ? 'primary' : 'default'} loading={add.pending}>
        {t('tasks:addVisit')}
      </Button>
    </Form>
  );
}

/** The visit log, and the form for the next visit while the task is being worked on. */
export function VisitsCard({ task, editable }: { task: TaskDetail; editable: boolean }): ReactElement {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  return (
    <Card size="small" title={t('visits', { count: task.visits.length })}>
      {task.visits.map((visit) => (
        <div key={visit.recordedAt} className="task-party">
          <b>{format.date(visit.visitedOn)}</b> · {visit.place}
          <div>{visit.note}</div>
          <div className="muted">
            {t('recorded')} <When at={visit.recordedAt} />
          </div>
        </div>
      ))}
      {editable ? (
        <VisitForm task={task} />
      ) : (
        task.visits.length === 0 && <EmptyState title={t('noVisits')} />
      )}
    </Card>
  );
}
