import { useQuery } from '@tanstack/react-query';
import { Card } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Electropherogram } from '../../api/schema';
import { resource } from '../../api/queries';
import { PersonTraces, type TracedPerson } from '../../genetics';
import { useMay } from '../../session/permissions';

/** The electropherograms of the persons of a hit; none for those who do not review it. */
export function useTraces(hitId: string): readonly Electropherogram[] {
  const mayReview = useMay('hit.review');
  const { data } = useQuery({
    ...resource('/hits/{id}/electropherograms', { id: hitId }),
    enabled: mayReview,
  });
  return data ?? [];
}

interface Props {
  readonly files: readonly Electropherogram[];
  readonly locus: string | null;
  readonly persons: readonly TracedPerson[];
}

/** The traces of the locus that was chosen in the table, of all persons one below the other. */
export function TracesCard({ files, locus, persons }: Props): ReactElement | null {
  const { t } = useTranslation();
  if (files.length === 0) return null;
  return (
    <Card
      size="small"
      className="hit-traces"
      title={locus === null ? t('traces:title') : t('traces:ofLocus', { locus })}
    >
      {locus === null ? (
        <p className="muted">{t('traces:chooseLocus')}</p>
      ) : (
        <PersonTraces files={files} locus={locus} persons={persons} />
      )}
    </Card>
  );
}
