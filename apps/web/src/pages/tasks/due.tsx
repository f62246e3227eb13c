import { Tag } from 'antd';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { useNow } from '../../ui';

/** From this many days before the deadline it is shown in yellow. */
const SOON_DAYS = 2;

export function isOpen(task: Pick<Task, 'status'>): boolean {
  return task.status !== 'reported' && task.status !== 'cancelled';
}

/** The deadline, with how many days are left, or overdue in red. */
export function Due({ task }: { task: Pick<Task, 'dueOn' | 'status'> }): ReactElement {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  const days = dayjs(task.dueOn).diff(dayjs(useNow()).startOf('day'), 'day');
  const date = <span className="num">{format.date(task.dueOn)}</span>;
  if (!isOpen(task) || days > SOON_DAYS) return date;
  return (
    <>
      {date}{' '}
      {days < 0 ? (
        <Tag color="error">{t('overdue', { count: -days })}</Tag>
      ) : (
        <Tag color="warning">{days === 0 ? t('dueToday') : t('dueIn', { count: days })}</Tag>
      )}
    </>
  );
}
