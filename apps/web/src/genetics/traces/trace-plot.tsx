import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocusTrace } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { dyeColour } from './dye-colour';
import { highest, linePath, scale, ticks } from './scale';
import '../genetics.css';
import './traces.css';

/** In units of the drawing; it is as wide as its place. */
const WIDTH = 640;
const HEIGHT = 176;
const BOX = { left: 44, right: 8, top: 34, bottom: 22 };
/** A trace without peaks is not stretched until its noise fills the panel. */
const LEAST_TOP = 200;
const SIZE_TICKS = 10;
const HEIGHT_TICKS = 4;

interface Props {
  readonly trace: LocusTrace;
  /** Whose trace it is. */
  readonly label?: string;
  /** Sizes in bases that are shown, so that traces stand below each other. */
  readonly range?: readonly [number, number];
}

/** One locus of one file: the trace over its sizes, called alleles above, high peaks without a call marked. */
export function TracePlot({ trace, label, range }: Props): ReactElement {
  const { t } = useTranslation('traces');
  const format = useFormat();
  const [from, to] = range ?? [trace.from, trace.to];
  const top = highest(trace.points, LEAST_TOP);
  const x = scale(from, to, BOX.left, WIDTH - BOX.right);
  const y = scale(0, top, HEIGHT - BOX.bottom, BOX.top);
  const ground = HEIGHT - BOX.bottom;
  const said = [
    ...trace.alleles.map(({ allele, size, height }) =>
      height === null
        ? t('noPeak', { allele })
        : t('peak', { allele, size: format.number(size ?? 0, 2), height: format.number(height) }),
    ),
    ...trace.unexplained.map(({ size, height }) =>
      t('unexplained', { size: format.number(size, 2), height: format.number(height) }),
    ),
  ];
  const name = [label, trace.locus].filter(Boolean).join(' · ');
  return (
    <figure className="tr-plot" data-locus={trace.locus}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${name}: ${said.join('; ')}`}
        className={`tr-${dyeColour(trace.dye)}`}
      >
        <text x={4} y={12} className="tr-name">
          {name}
        </text>
        {ticks(0, top, HEIGHT_TICKS).map((value) => (
          <g key={value} className="tr-axis">
            <line x1={BOX.left} x2={WIDTH - BOX.right} y1={y(value)} y2={y(value)} className="tr-grid" />
            <text x={BOX.left - 4} y={y(value) + 3} textAnchor="end">
              {format.number(value)}
            </text>
          </g>
        ))}
        {ticks(from, to, SIZE_TICKS).map((value) => (
          <g key={value} className="tr-axis">
            <line x1={x(value)} x2={x(value)} y1={ground} y2={ground + 4} />
            <text x={x(value)} y={HEIGHT - 7} textAnchor="middle">
              {format.number(value, 1)}
            </text>
          </g>
        ))}
        <path d={linePath(trace.points, x, y)} className="tr-line" />
        {trace.alleles.map(({ allele, size, height }) =>
          size === null ? null : (
            <g
              key={allele}
              className={height === null ? 'tr-missing' : 'tr-called'}
              data-allele={allele}
              transform={`translate(${x(size).toFixed(1)} 0)`}
            >
              <line y1={BOX.top - 2} y2={height === null ? ground : y(height)} />
              <rect x={-14} y={16} width={28} height={15} rx={2} />
              <text y={27} textAnchor="middle">
                {height === null ? `${allele}?` : allele}
              </text>
            </g>
          ),
        )}
        {trace.unexplained.map(({ size, height }) => (
          <g
            key={size}
            className="tr-unexplained"
            transform={`translate(${x(size).toFixed(1)} ${y(height).toFixed(1)})`}
          >
            <path d="M0 -3L-5 -11L5 -11Z" />
            <text y={-13} textAnchor="middle">
              {format.number(size, 1)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>
        {trace.alleles.length === 0 && <span>{t('notCalled')}</span>}
        {trace.alleles.map(({ allele, height }, at) => (
          <span key={allele} className={height === null ? 'tr-wrong' : ''}>
            {said[at]}
          </span>
        ))}
        {trace.unexplained.map(({ size }, at) => (
          <span key={size} className="tr-wrong">
            {said[trace.alleles.length + at]}
          </span>
        ))}
        {trace.peaks.some(({ offScale }) => offScale) && <span className="tr-wrong">{t('offScale')}</span>}
        {trace.alleles.length > 0 && (
          <span className="muted">{t(`placedBy.${trace.placedBy}`, { file: trace.ladderFile ?? '' })}</span>
        )}
      </figcaption>
    </figure>
  );
}
