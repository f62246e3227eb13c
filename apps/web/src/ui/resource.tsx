import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { resource } from '../api/queries';
import { ProblemAlert } from './problem-alert';

/** Reads one resource and shows it; the wait and the refusal are handled here. */
export function Resource<T>(props: {
  path: string;
  children: (data: T) => ReactNode;
  /** Read again each so many milliseconds while the predicate holds. */
  poll?: { everyMs: number; while: (data: T) => boolean };
}) {
  const { poll } = props;
  const query = useQuery({
    ...resource<T>(props.path),
    refetchInterval: ({ state }) =>
      poll && state.data !== undefined && poll.while(state.data) ? poll.everyMs : false,
  });
  if (query.data !== undefined) {
    return (
      <>
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
        {props.children(query.data)}
      </>
    );
  }
  if (query.error) return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton active paragraph={{ rows: 6 }} />;
}
