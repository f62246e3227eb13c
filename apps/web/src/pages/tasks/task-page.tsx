import { Button, Steps } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { answer, api } from '../../api/client';
import type { TaskDetail, TaskStatus } from '../../api/schema';
import { Page, ReasonButton, Resource, StatusTag, useAction } from '../../ui';
import { Due } from './due';
import { IdentitiesCard } from './identities-card';
import { OutcomeCard } from './outcome-card';
import { ReportCard } from './report-card';
import { SecondBloodPanel } from './second-blood-panel';
import { ScriptCard } from './script-card';
import { VisitsCard } from './visits-card';
import './tasks.css';

const STEPS = ['assigned', 'accepted', 'visited', 'reported'] as const satisfies readonly TaskStatus[];

function Content({ task }: { task: TaskDetail }): ReactElement {
  const { t } = useTranslation();
  const { steps } = task;
  const accept = useAction(
    () =>
      answer(
        api.POST('/tasks/{id}/accept', {
          params: { path: { id: task.id } },
          body: { version: task.version },
        }),
      ),
    {
      success: 'tasks:accepted',
      invalidates: ['/tasks'],
    },
  );
  const working = steps.includes('visit');
  return (
    <Page
      title={task.number}
      crumbs={[{ label: t('nav:tasks'), to: '/tasks' }]}
      tags={
        <>
          <StatusTag kind="task" value={task.status} />
          <span className="muted">
            {task.caseNumber} · {task.personCode} · {t(`enum:side.${task.side}`)}
          </span>
          <span>
            {t('tasks:column.due')} <Due task={task} />
          </span>
        </>
      }
      extra={
        steps.includes('undo_report') ? (
          <ReasonButton
            label={t('tasks:undoReport')}
            title={t('tasks:undoReportTitle', { number: task.number })}
            hint={t('tasks:undoReportHint')}
            success="tasks:undoReportDone"
            invalidates={['/tasks', '/hits']}
            perform={(reason) =>
              answer(
                api.POST('/tasks/{id}/undo-report', {
                  params: { path: { id: task.id } },
                  body: { reason, version: task.version },
                }),
              )
            }
          />
        ) : (
          steps.includes('accept') && (
            <Button type="primary" loading={accept.pending} onClick={() => accept.run(undefined)}>
              {t('tasks:accept')}
            </Button>
          )
        )
      }
    >
      <div className="task-steps">
        <Steps
          size="small"
          responsive={false}
          titlePlacement="vertical"
          current={STEPS.findIndex((step) => step === task.status)}
          items={STEPS.map((step) => ({ title: t(`status:task.${step}`) }))}
        />
      </div>
      <div className="task-grid">
        <div className="task-column">
          <SecondBloodPanel task={task} />
          <IdentitiesCard parties={task.identities} />
          <VisitsCard task={task} editable={working} />
          <OutcomeCard task={task} />
        </div>
        <div className="task-column">
          <ReportCard task={task} />
          <ScriptCard waived={task.secondBlood?.verdict === 'waived'} />
        </div>
      </div>
    </Page>
  );
}

/** One on-site verification, made for a phone as much as for a desk. */
export function TaskPage(): ReactElement {
  const { id = '' } = useParams();
  return (
    <Resource path="/tasks/{id}" ids={{ id }}>
      {(task) => <Content key={task.id} task={task} />}
    </Resource>
  );
}
