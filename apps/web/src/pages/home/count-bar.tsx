import type { ReactElement } from 'react';
import { useFormat } from '../../i18n/format';
import './home.css';

/** A count with a bar as long as its share of the largest one beside it. */
export function CountBar({
  count,
  most,
  late = false,
}: {
  count: number;
  most: number;
  late?: boolean;
}): ReactElement {
  const format = useFormat();
  const share = most === 0 ? 0 : Math.max(2, (count / most) * 100);
  return (
    <span className="count-bar">
      <strong className="num">{format.number(count)}</strong>
      <span aria-hidden="true">
        <i className={late ? 'late' : ''} style={{ width: `${share.toFixed(1)}%` }} />
      </span>
    </span>
  );
}
