import { Tag } from 'antd';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { useMeaning } from '../../api/meaning';
import { useNow } from '../../ui';

/** From this many days before the deadline it is shown in yellow. */
const SOON_DAYS = 2;

/** The deadline, with how many days are left, or overdue in red. */
export function Due({ task }: { task: Pick<Task, 'dueOn' | 'status'> }): ReactElement {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  const meaning = useMeaning();
  const days = dayjs(task.dueOn).diff(dayjs(useNow()).startOf('day'), 'day');
  const date = <span className="num">{format.date(task.dueOn)}</span>;
  if (meaning('task', task.status) === 'final' || days > SOON_DAYS) return date;
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
