import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DyeTrace } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { dyeColour } from './dye-colour';
import { highest, linePath, scale, ticks } from './scale';
import '../genetics.css';
import './traces.css';

const WIDTH = 640;
const HEIGHT = 84;
const BOX = { left: 44, right: 8, top: 8, bottom: 16 };
const LEAST_TOP = 200;

/** The whole run, one panel a dye, the size standard last. */
export function DyePanels({ dyes }: { dyes: readonly DyeTrace[] }): ReactElement {
  const { t } = useTranslation('traces');
  const format = useFormat();
  const sizes = dyes.flatMap(({ points }) => [points[0]!, points.at(-2)!]);
  const [from, to] = [Math.min(...sizes), Math.max(...sizes)];
  const x = scale(from, to, BOX.left, WIDTH - BOX.right);
  return (
    <div className="tr-dyes">
      {dyes.map(({ dye, isStandard, points }) => {
        const top = highest(points, LEAST_TOP);
        const y = scale(0, top, HEIGHT - BOX.bottom, BOX.top);
        const name = isStandard ? t('standardDye', { dye }) : dye;
        return (
          <svg
            key={dye}
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            role="img"
            aria-label={t('dyePanel', { dye: name, top: format.number(top) })}
            className={`tr-${dyeColour(dye)}`}
          >
            {ticks(from, to, 14).map((value) => (
              <text key={value} x={x(value)} y={HEIGHT - 3} textAnchor="middle" className="tr-axis">
                {format.number(value)}
              </text>
            ))}
            <text x={BOX.left - 4} y={BOX.top + 8} textAnchor="end" className="tr-axis">
              {format.number(top)}
            </text>
            <path d={linePath(points, x, y)} className="tr-line" />
            <text x={WIDTH - BOX.right} y={BOX.top + 8} textAnchor="end" className="tr-name">
              {name}
            </text>
          </svg>
        );
      })}
    </div>
  );
}
