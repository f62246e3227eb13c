import { Alert, Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseMember, Relation } from '../api/schema';
import { useMeaning } from '../api/meaning';
import { adviceFor, type Completeness } from './completeness';

const TONE: Record<Completeness, 'success' | 'info' | 'warning'> = {
  nobody: 'warning',
  distant: 'warning',
  one_parent: 'info',
  both_parents: 'success',
  the_person: 'success',
};

/** What the family still lacks, and whose sample would help most. */
export function FamilyAdviceLine(props: {
  members: readonly CaseMember[];
  onAdd?: (relation: Relation) => void;
  /** Whose sample would help most, where it has been worked out; by rule of thumb otherwise. */
  ranked?: readonly Relation[] | undefined;
}) {
  const { t } = useTranslation();
  const { level, next: usual, waiting } = adviceFor(props.members, useMeaning());
  const ranked = props.ranked?.slice(0, usual.length) ?? [];
  const next = ranked.length > 0 ? ranked : usual;
  const { onAdd } = props;
  return (
    <Alert
      type={TONE[level]}
      title={
        <>
          <strong>{t(`intake:level.${level}`)}</strong>
          {next.length > 0 && (
            <div>
              {t('intake:helpsMost')}
              {next.map((relation) =>
                onAdd ? (
                  <Button
                    key={relation}
                    type="link"
                    onClick={() => onAdd(relation)}
                    style={{ padding: '0 4px' }}
                  >
                    {t(`enum:relation.${relation}`)}
                  </Button>
                ) : (
                  <Tag key={relation}>{t(`enum:relation.${relation}`)}</Tag>
                ),
              )}
            </div>
          )}
          {waiting.map(({ code, relation, why }) => (
            <div key={code}>
              {t(`enum:relation.${relation}`)} <span className="code">{code}</span>
              {t('common:colon')}
              {t(`intake:waits.${why}`)}
            </div>
          ))}
        </>
      }
    />
  );
}
