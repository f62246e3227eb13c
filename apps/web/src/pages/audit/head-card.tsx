import { Alert, Button, Card, Flex, Typography } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { AuditVerification } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { Resource, useAction, When } from '../../ui';

function titleOf({ ok, problemKind }: AuditVerification): 'intact' | 'stopped' | 'broken' {
  if (ok) return 'intact';
  return problemKind === 'unsealed' ? 'stopped' : 'broken';
}

function Result({ result }: { result: AuditVerification }): ReactElement {
  const { t } = useTranslation('audit');
  const format = useFormat();
  return (
    <Alert
      type={result.ok ? 'success' : 'error'}
      showIcon
      title={t(titleOf(result))}
      description={
        <>
          {t('verified', { count: result.entries, n: format.number(result.entries) })}
          {!result.ok && result.firstProblem != null && (
            <div>
              {t('firstProblem')} <span className="code">{result.firstProblem}</span>
            </div>
          )}
        </>
      }
    />
  );
}

/** The head of the chain, to compare with a printed report, and the check of the whole chain. */
export function HeadCard(): ReactElement {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const [result, setResult] = useState<AuditVerification | null>(null);
  const verify = useAction(() => answer(api.POST('/audit/verify')), {
    invalidates: ['/audit'],
    onSuccess: setResult,
  });
  return (
    <Card size="small" style={{ marginBottom: 8 }}>
      <Flex vertical gap={8}>
        <Flex justify="space-between" align="center" gap={12} wrap>
          <Resource path="/audit/head">
            {(head) =>
              head.hash === null ? (
                <span>{t('noHead')}</span>
              ) : (
                <span>
                  {t('head')} <b className="num">{head.seq === null ? '–' : format.number(head.seq)}</b>{' '}
                  <Typography.Text className="code" copyable style={{ whiteSpace: 'normal' }}>
                    {head.hash}
                  </Typography.Text>{' '}
                  <span className="muted">
                    {t('sealed')} <When at={head.sealedAt} />
                  </span>
                </span>
              )
            }
          </Resource>
          <Button type="primary" loading={verify.pending} onClick={() => verify.run(undefined)}>
            {t('verify')}
          </Button>
        </Flex>
        {result !== null && <Result result={result} />}
      </Flex>
    </Card>
  );
}
