import { useQuery } from '@tanstack/react-query';
import { Flex, Skeleton, Tag } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Electropherogram } from '../../api/schema';
import { resource } from '../../api/queries';
import { EmptyState, ProblemAlert } from '../../ui';
import { DyePanels } from './dye-panels';
import { LocusChoice } from './locus-choice';
import { LocusTraceOf } from './locus-trace';
import { SizingTag } from './sizing-tag';

/** One file: what it says of itself, a locus at a time, and the whole run below. */
export function ElectropherogramView({ file }: { file: Electropherogram }): ReactElement {
  const { t } = useTranslation('traces');
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, error } = useQuery({
    ...resource('/electropherograms/{id}', { id: file.id }),
    staleTime: Infinity,
  });
  const locus = chosen ?? data?.loci[0] ?? null;
  return (
    <Flex vertical gap={8}>
      <Flex gap={8} wrap align="center">
        <span className="code">{file.fileName}</span>
        <SizingTag sizing={file.sizing} />
        {file.well !== null && <Tag>{t('well', { well: file.well })}</Tag>}
        {file.startedAt !== null && (
          <span className="muted">{t('startedAt', { time: file.startedAt.replace('T', ' ') })}</span>
        )}
      </Flex>
      <ProblemAlert problem={error} />
      {!data && !error && <Skeleton active />}
      {data && data.loci.length === 0 && (
        <EmptyState title={t('noLoci')} hint={t(file.sizing.quality === 'none' ? 'noSizes' : 'noPlaces')} />
      )}
      {data && locus !== null && (
        <>
          <LocusChoice loci={data.loci} value={locus} onChange={setChosen} />
          <LocusTraceOf key={locus} id={file.id} locus={locus} />
        </>
      )}
      {data && <DyePanels dyes={data.dyes} />}
    </Flex>
  );
}
