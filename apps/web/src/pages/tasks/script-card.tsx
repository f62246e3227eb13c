import { Card } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Second blood was waived. */
  readonly waived: boolean;
}

/** What to say and what not to promise: families take the call for fraud, and a lead is not yet a result. */
export function ScriptCard({ waived }: Props): ReactElement {
  const { t } = useTranslation('tasks');
  const lead = t(waived ? 'script.lead.waived' : 'script.lead.asked');
  const lines = (part: 'before' | 'say' | 'avoid'): string[] =>
    t(`script.${part}`, { returnObjects: true, lead }) as string[];
  return (
    <Card size="small" title={t('script.title')}>
      {(['before', 'say', 'avoid'] as const).map((part) => (
        <section key={part} className="task-script">
          <b>{t(`script.${part}Title`)}</b>
          <ul>
            {lines(part).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}
