import { Card } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** What to say and what not to promise: families take the call for fraud, and a lead is not yet a result. */
export function ScriptCard(): ReactElement {
  const { t } = useTranslation('tasks');
  const lines = (part: 'before' | 'say' | 'avoid'): string[] =>
    t(`script.${part}`, { returnObjects: true }) as string[];
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
