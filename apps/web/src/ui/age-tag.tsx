import { Tag } from 'antd';
import { useFormat } from '../i18n/format';
import { ageLevel } from './age';
import { useNow } from './use-now';

/** "3 days ago" with the exact time on hover. */
export function When({ at }: { at: string | null | undefined }) {
  const format = useFormat();
  useNow();
  if (!at) return <span className="muted">–</span>;
  return (
    <time dateTime={at} title={format.time(at)} className="num">
      {format.relative(at)}
    </time>
  );
}

/** How long something has waited: yellow from 7 days, red from 30; `plain` when it no longer waits. */
export function AgeTag({ at, plain = false }: { at: string | null | undefined; plain?: boolean }) {
  const format = useFormat();
  const now = useNow();
  if (!at) return <span className="muted">–</span>;
  const level = ageLevel(at, now);
  if (plain || level === 'fresh') return <When at={at} />;
  return (
    <Tag color={level === 'red' ? 'error' : 'warning'} className="num">
      <time dateTime={at} title={format.time(at)}>
        {format.relative(at)}
      </time>
    </Tag>
  );
}
