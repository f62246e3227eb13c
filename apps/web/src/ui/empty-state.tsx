import { Empty } from 'antd';
import type { ReactNode } from 'react';

/** Nothing here: says why, and what to do next. */
export function EmptyState(props: { title: ReactNode; hint?: ReactNode; action?: ReactNode }) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      styles={{ image: { height: 40 } }}
      description={
        <>
          <div>{props.title}</div>
          {props.hint !== undefined && <div className="muted">{props.hint}</div>}
        </>
      }
    >
      {props.action}
    </Empty>
  );
}
