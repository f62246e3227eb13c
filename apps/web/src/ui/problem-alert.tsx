import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem, type ApiProblem } from '../api/problem';
import { wordsWithoutAnswer } from './problem-words';

function valueText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The fields that the server named, each with the refused value. */
export function ProblemFields({ problem }: { problem: ApiProblem }) {
  const { t } = useTranslation();
  const fields = problem.byField();
  if (fields.length === 0) return null;
  return (
    <ul style={{ margin: '4px 0 0', paddingInlineStart: 18 }}>
      {fields.map((entry) => (
        <li key={`${entry.field}:${entry.message}`}>
          <span className="code">{entry.field}</span>
          {entry.value !== undefined && entry.value !== null && (
            <>
              {' '}
              = <span className="code">{valueText(entry.value)}</span>
            </>
          )}
          {entry.message !== problem.message && (
            <>
              {t('common:colon')}
              {entry.message}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A refusal in the reader's words, with its stable code, the field and the value. */
export function ProblemAlert(props: { problem: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const { problem } = props;
  if (problem === null || problem === undefined) return null;
  if (!isProblem(problem)) {
    return (
      <Alert
        type="error"
        showIcon
        title={t('common:pageBroke')}
        description={problem instanceof Error ? problem.message : undefined}
      />
    );
  }
  const words = wordsWithoutAnswer(problem);
  const text = words === null ? problem.message : t(words);
  return (
    <Alert
      type="error"
      showIcon
      title={text}
      action={
        props.onRetry ? (
          <Button type="link" onClick={props.onRetry}>
            {t('common:retry')}
          </Button>
        ) : undefined
      }
      description={
        <>
          <span className="muted">
            {t('common:problemCode')} <span className="code">{problem.code}</span>
            {problem.requestId !== null && (
              <>
                {' '}
                · {t('common:requestId')} <span className="code">{problem.requestId}</span>
              </>
            )}
          </span>
          <ProblemFields problem={problem} />
        </>
      }
    />
  );
}
