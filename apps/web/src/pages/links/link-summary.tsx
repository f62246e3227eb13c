import { Card } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LinkDetail, LinkedPerson } from '../../api/schema';
import { formatCompact, formatPowerOfTen, formatQuantity, LrBar, Powers } from '../../genetics';
import { useLanguage } from '../../i18n/format';

function Person({ person, contradicts }: { person: LinkedPerson; contradicts: boolean }): ReactElement {
  const { t } = useTranslation();
  return (
    <span>
      <span className="code">{person.code}</span> · {t(`enum:category.${person.category}`)} ·{' '}
      <span className={contradicts ? 'link-mismatches' : ''}>
        {t('links:sex')} {t(`enum:sex.${person.sex}`)}
      </span>{' '}
      · {t('links:birthYear')} {person.birthYear ?? t('links:unknown')}
    </span>
  );
}

/** What the two are to each other, and the number: log10 LR, mismatches, loci and expected chance links together. */
export function LinkSummaryCard({ link }: { link: LinkDetail }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { persons, shared } = link.evidence;
  const sexes = persons.map(({ sex }) => sex);
  const contradicts =
    link.hypothesis === 'same_person' && !sexes.includes('unknown') && sexes[0] !== sexes[1];
  return (
    <Card size="small">
      <p className="link-sentence">
        <b>{t(`links:sentence.${link.hypothesis}`, { earlier: link.lowCode, later: link.highCode })}</b>{' '}
        <span className="muted">{t(`links:advice.${link.hypothesis}`)}</span>
      </p>
      <div className="link-sides">
        {persons.map((person) => (
          <Person key={person.donorId} person={person} contradicts={contradicts} />
        ))}
      </div>
      <div className="evidence-numbers">
        <span className="evidence-score">
          log10 LR <LrBar log10Lr={link.log10Lr} />{' '}
          <span className="muted">
            LR <Powers>{formatPowerOfTen(link.log10Lr)}</Powers>
          </span>
        </span>
        <span className={link.mismatches > 0 ? 'link-mismatches' : ''}>
          {t('links:mismatchesOf', { count: link.mismatches, loci: link.lociCompared })}
        </span>
        <span>
          <Powers>
            {t('links:chanceOf', {
              expected: formatQuantity(link.expectedChanceLinks, 1),
              persons: formatCompact(link.personsCompared, language),
            })}
          </Powers>
        </span>
        <span>{t('links:sharedOf', { both: shared[0], one: shared[1], none: shared[2] })}</span>
        {link.previousLinkId !== null && (
          <Link to={`/links/${link.previousLinkId}`}>{t('links:previous')}</Link>
        )}
      </div>
    </Card>
  );
}
