import { Grid } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { taskStatusValues } from '../../api/schema';
import type { Task } from '../../api/schema';
import { EmptyState, KeysetTable, Page, StatusTag, useChoices, When, type Column } from '../../ui';
import { Due } from './due';

function useColumns(narrow: boolean): Column<Task>[] {
  const { t } = useTranslation();
  const due: Column<Task> = {
    key: 'due',
    title: t('tasks:column.due'),
    render: (task) => <Due task={task} />,
    text: (task) => task.dueOn,
  };
  const number: Column<Task> = {
    key: 'number',
    title: t('tasks:column.number'),
    render: (task) => (
      <>
        <Link className="code" to={`/tasks/${task.id}`}>
          {task.number}
        </Link>
        {narrow && (
          <div className="muted">
            <span className="num">{task.caseNumber}</span> <span className="num">{task.personCode}</span>
          </div>
        )}
      </>
    ),
    text: (task) => task.number,
  };
  const status: Column<Task> = {
    key: 'status',
    title: t('tasks:column.status'),
    render: (task) => <StatusTag kind="task" value={task.status} />,
    text: (task) => task.status,
  };
  if (narrow) return [due, number, status];
  return [
    due,
    number,
    {
      key: 'case',
      title: t('tasks:column.case'),
      render: (task) => <span className="code">{task.caseNumber}</span>,
      text: (task) => task.caseNumber,
    },
    {
      key: 'person',
      title: t('tasks:column.person'),
      render: (task) => <span className="code">{task.personCode}</span>,
      text: (task) => task.personCode,
    },
    {
      key: 'side',
      title: t('tasks:column.side'),
      render: (task) => t(`enum:side.${task.side}`),
      text: (task) => task.side,
    },
    {
      key: 'outcome',
      title: t('tasks:column.outcome'),
      render: (task) => (task.outcome === null ? '–' : t(`enum:outcome.${task.outcome}`)),
      text: (task) => task.outcome,
    },
    {
      key: 'created',
      title: t('tasks:column.created'),
      render: (task) => <When at={task.createdAt} />,
      text: (task) => task.createdAt,
    },
    status,
  ];
}

/** The verification tasks of the district, by deadline. */
export function TasksPage(): ReactElement {
  const { t } = useTranslation();
  const choices = useChoices();
  const narrow = Grid.useBreakpoint().md === false;
  const columns = useColumns(narrow);
  return (
    <Page title={t('nav:tasks')}>
      <KeysetTable
        path="/tasks"
        columns={columns}
        rowKey={(task) => task.id}
        rowPath={(task) => `/tasks/${task.id}`}
        filters={[
          {
            name: 'status',
            kind: 'select',
            label: t('tasks:column.status'),
            options: choices('status:task', taskStatusValues),
          },
          { name: 'from', kind: 'days', label: t('common:madeOn') },
        ]}
        exportName="tasks"
        empty={<EmptyState title={t('tasks:empty')} hint={t('tasks:emptyHint')} />}
      />
    </Page>
  );
}
