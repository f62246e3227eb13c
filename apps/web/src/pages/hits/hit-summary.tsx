import { Card, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  formatCompact,
  formatPowerOfTen,
  formatProbability,
  formatQuantity,
  LrBar,
  Powers,
} from '../../genetics';
import { useLanguage } from '../../i18n/format';
import type { HitDetail } from '../../api/schema';
import { useHitWords } from './use-hit-words';

/** The two sides and the number: log10 LR, mismatches, loci and expected chance hits always stand together. */
export function HitSummary({ hit }: { hit: HitDetail }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useHitWords();
  const { evidence } = hit;
  return (
    <Card size="small" className="hit-summary">
      <div className="hit-sides">
        <span>
          {t('hits:case')}{' '}
          <Link to={`/cases/${hit.caseId}`} className="code">
            {hit.caseNumber}
          </Link>{' '}
          · {words.family(hit)}
          {evidence?.missing && (
            <>
              {' '}
              · <Tag color="red">{t('hits:missingMember', { member: evidence.missing.label[language] })}</Tag>
            </>
          )}
        </span>
        <span>
          {t('hits:person')} <span className="code">{hit.personCode}</span> ·{' '}
          {t(`enum:category.${hit.personCategory}`)}
        </span>
        {hit.sexAgreement === 'contradicts' && <Tag color="error">{t('hits:agreement.sex.contradicts')}</Tag>}
        {hit.ageAgreement === 'contradicts' && <Tag color="error">{t('hits:agreement.age.contradicts')}</Tag>}
      </div>
      <div className="evidence-numbers">
        <span className="evidence-score">
          log10 LR <LrBar log10Lr={hit.log10Lr} />{' '}
          <span className="muted">
            LR <Powers>{formatPowerOfTen(hit.log10Lr)}</Powers>
          </span>
        </span>
        <span className={hit.mismatches > 0 ? 'hit-mismatches' : ''}>
          {t('hits:mismatchesOf', { count: hit.mismatches, loci: hit.lociCompared })}
        </span>
        <span>
          <Powers>
            {t('hits:chanceHitsOf', {
              expected: formatQuantity(hit.expectedChanceHits, 1),
              persons: formatCompact(hit.personsSearched, language),
            })}
          </Powers>
        </span>
        {evidence !== null && (
          <span title={t('hits:prior', { value: formatQuantity(evidence.posterior.prior) })}>
            {t('hits:posterior', { value: formatProbability(evidence.posterior.value) })}
          </span>
        )}
        {evidence?.missing && evidence.missing.alike.length > 0 && (
          <Tag color="warning">
            {t('hits:alike', {
              members: evidence.missing.alike.map(({ label }) => label[language]).join(t('common:comma')),
            })}
          </Tag>
        )}
        {hit.moreLociNeeded && <Tag color="warning">{t('hits:moreLociNeeded')}</Tag>}
        {hit.previousHitId !== null && <Link to={`/hits/${hit.previousHitId}`}>{t('hits:previous')}</Link>}
      </div>
    </Card>
  );
}
