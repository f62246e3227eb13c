import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { PathsOf } from '../api/client';
import { resource, type AnswerOf, type IdsOf } from '../api/queries';
import { ProblemAlert } from './problem-alert';

/** Reads one resource and shows it; the wait and the refusal are handled here. */
export function Resource<P extends PathsOf<'get'>>(props: {
  path: P;
  /** The ids in it. */
  ids?: IdsOf<P>;
  children: (data: AnswerOf<P>) => ReactNode;
  /** Read again each so many milliseconds while the predicate holds. */
  poll?: { everyMs: number; while: (data: AnswerOf<P>) => boolean };
}) {
  const { poll } = props;
  const query = useQuery({
    ...resource(props.path, props.ids),
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
