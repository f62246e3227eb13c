import { useEffect, useRef, type ReactElement } from 'react';

type Charts = typeof import('./calibration-chart');

/** A figure whose drawing code is loaded when it is shown. `draw` must be stable between renders. */
export function Chart(props: {
  title: string;
  height: number;
  draw: (charts: Charts, element: HTMLElement) => () => void;
}): ReactElement {
  const { title, height, draw } = props;
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = holder.current;
    if (element === null) return;
    let remove: (() => void) | null = null;
    let gone = false;
    void import('./calibration-chart').then((charts) => {
      if (!gone) remove = draw(charts, element);
    });
    return () => {
      gone = true;
      remove?.();
    };
  }, [draw]);
  return (
    <figure className="calibration-figure">
      <figcaption>{title}</figcaption>
      <div ref={holder} role="img" aria-label={title} style={{ height }} />
    </figure>
  );
}
