import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence, MtRelative } from '../../api/schema';

interface Props {
  readonly lineage: NonNullable<Evidence['lines']>['mtDna'];
  /** Names of the members by id. */
  readonly members: Readonly<Record<string, string>>;
}

/** Sites in one line; the text of one does not break. */
function sitesOf(sites: readonly string[]): string {
  return sites.map((site) => site.replaceAll(' ', '\u00a0')).join(', ');
}

/** mtDNA of the person and of each relative of the maternal line: verdict, differences, lengths that do not count. */
export function MaternalLineage({ lineage, members }: Props): ReactElement {
  const { t } = useTranslation('hits');
  const differs = lineage.relatives.some(
    ({ differences, ignored }) => differences.length + ignored.length > 0,
  );
  const textOf = ({ id, verdict, positionsCompared, differences }: MtRelative): string =>
    t(`line.mt.${verdict}`, {
      relative: members[id] ?? '',
      positions: positionsCompared,
      count: differences.length,
    });
  return (
    <>
      {lineage.relatives.map((relative) => (
        <div key={relative.id} className={relative.verdict === 'excluded' ? 'hit-mismatches' : ''}>
          {textOf(relative)}
          {relative.differences.length > 0 && ` (${sitesOf(relative.differences)})`}
          {relative.ignored.length > 0 && (
            <span className="muted"> {t('line.mt.ignored', { sites: sitesOf(relative.ignored) })}</span>
          )}
        </div>
      ))}
      <span className="muted">
        {t(`line.mt.state.${lineage.state}`)}
        {differs && t('line.mt.notation')}
      </span>
    </>
  );
}
