import { Alert, Tabs } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WhatIfCase, WhatIfDetail, WhatIfResults } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { PairsTable } from './pairs-table';

function CaseList({ title, cases }: { title: string; cases: readonly WhatIfCase[] }): ReactElement | null {
  const { t } = useTranslation();
  if (cases.length === 0) return null;
  return (
    <section>
      <h3 className="what-if-heading">{title}</h3>
      <ul className="what-if-cases">
        {cases.map(({ caseId, caseNumber, code }) => (
          <li key={caseId}>
            <Link className="code" to={`/cases/${caseId}`}>
              {caseNumber}
            </Link>{' '}
            <span className="muted">
              {t(`cases:notSearchable.${code}`, { defaultValue: t('cases:notSearchable.unknown', { code }) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Warnings({ results }: { results: WhatIfResults }): ReactElement {
  const { t } = useTranslation('policies');
  const { leftOut, storedNotFound } = results;
  return (
    <>
      {leftOut.before + leftOut.after > 0 && (
        <Alert type="warning" showIcon title={t('whatIf.leftOut', leftOut)} />
      )}
      {storedNotFound > 0 && (
        <Alert type="warning" showIcon title={t('whatIf.storedNotFound', { count: storedNotFound })} />
      )}
    </>
  );
}

/** What the tried policy would gain, lose and keep. */
export function WhatIfOutcome({ run, results }: { run: WhatIfDetail; results: WhatIfResults }): ReactElement {
  const { t } = useTranslation('policies');
  const format = useFormat();
  const { counts } = results;
  const cases = results.becameSearchable.length + results.becameUnsearchable.length;
  const tab = (kind: 'gained' | 'lost' | 'kept') => ({
    key: kind,
    label: t(`whatIf.tab.${kind}`, { n: format.number(counts[kind]) }),
    children: (
      <PairsTable pairs={results[kind]} count={counts[kind]} reason={kind === 'kept' ? null : kind} />
    ),
  });
  return (
    <>
      <dl className="what-if-counts">
        {(['gained', 'lost', 'kept'] as const).map((kind) => (
          <div key={kind} className={`what-if-${kind}`}>
            <dt>{t(`whatIf.count.${kind}`)}</dt>
            <dd className="num">{format.number(counts[kind])}</dd>
          </div>
        ))}
        <div>
          <dt>{t('whatIf.notSearchable')}</dt>
          <dd className="num">
            {format.number(results.notSearchable.before)} → {format.number(results.notSearchable.after)}
          </dd>
        </div>
      </dl>
      <Warnings results={results} />
      <Tabs
        defaultActiveKey={counts.lost > 0 && counts.gained === 0 ? 'lost' : 'gained'}
        items={[
          tab('gained'),
          tab('lost'),
          tab('kept'),
          ...(cases === 0
            ? []
            : [
                {
                  key: 'cases',
                  label: t('whatIf.tab.cases', { n: format.number(cases) }),
                  children: (
                    <>
                      <CaseList title={t('whatIf.becameUnsearchable')} cases={results.becameUnsearchable} />
                      <CaseList title={t('whatIf.becameSearchable')} cases={results.becameSearchable} />
                    </>
                  ),
                },
              ]),
        ]}
      />
      <p className="muted">
        {t('whatIf.basis', {
          persons: format.number(run.personsCompared ?? 0),
          cases: format.number(run.casesCompared ?? 0),
          head: format.number(run.head ?? 0),
          at: format.time(run.finishedAt),
        })}
      </p>
    </>
  );
}
