import { FilePdfOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Grid } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../../api/client';
import type { TaskDetail } from '../../api/schema';
import { formatPowerOfTen, LrBar, Powers } from '../../genetics';
import { useLanguage } from '../../i18n/format';

/** The match report: in the page where there is room, else as a file; and its two numbers in words. */
export function ReportCard({ task }: { task: TaskDetail }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const roomy = Grid.useBreakpoint().lg === true;
  const [shown, setShown] = useState(false);
  const { hit } = task;
  const reader = task.steps.includes('read_report');
  const url = apiUrl('/tasks/{id}/report.pdf', { id: task.id }, { locale: language });
  return (
    <Card size="small" title={t('tasks:report')} extra={<span className="muted code">{hit.number}</span>}>
      <Flex vertical gap={6}>
        <span>
          log10 LR <LrBar log10Lr={hit.log10Lr} />{' '}
          <span className="muted">
            LR <Powers>{formatPowerOfTen(hit.log10Lr)}</Powers>
          </span>
        </span>
        <span>{t('tasks:reportNumbers', { count: hit.mismatches, loci: hit.lociCompared })}</span>
        <span className="muted">{t('tasks:leadOnly')}</span>
        {reader && (
          <Flex gap={8}>
            <Button icon={<FilePdfOutlined />} href={url} target="_blank" rel="noopener">
              {t('tasks:openReport')}
            </Button>
            {roomy && (
              <Button onClick={() => setShown(!shown)}>
                {t(shown ? 'tasks:hideReport' : 'tasks:showReport')}
              </Button>
            )}
          </Flex>
        )}
        {shown && <iframe className="task-pdf" src={url} title={t('tasks:report')} />}
      </Flex>
    </Card>
  );
}
