import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { resource } from '../../api/queries';
import { ProblemAlert } from '../../ui';
import { TracePlot } from './trace-plot';

interface Props {
  readonly id: string;
  readonly locus: string;
  readonly label?: string;
  readonly range?: readonly [number, number];
}

/** Reads one locus of a file and draws it; where it cannot be drawn the reason stands in its place. */
export function LocusTraceOf({ id, locus, ...rest }: Props): ReactElement {
  const { data, error } = useQuery({
    ...resource('/electropherograms/{id}/loci/{locus}', { id, locus }),
    staleTime: Infinity,
  });
  if (error) return <ProblemAlert problem={error} />;
  if (!data) return <Skeleton active paragraph={{ rows: 3 }} title={false} />;
  return <TracePlot trace={data} {...rest} />;
}
