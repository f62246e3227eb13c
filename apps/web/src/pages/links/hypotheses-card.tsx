import { Card } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { linkHypothesisValues } from '../../api/schema';
import type { LinkDetail } from '../../api/schema';
import { barScale, formatLog10, LocusBar } from '../../genetics';

/** What else the two may be, strongest first; the relation of the link stands out. */
export function HypothesesCard({ link }: { link: LinkDetail }): ReactElement {
  const { t } = useTranslation();
  const values = link.evidence.hypotheses;
  const rows = linkHypothesisValues.map((code) => ({ code, log10Lr: values[code] }));
  rows.sort((x, y) => (y.log10Lr ?? -1e9) - (x.log10Lr ?? -1e9));
  const scale = barScale(rows.map(({ log10Lr }) => log10Lr ?? 0));
  return (
    <Card size="small" title={t('links:hypotheses.title')}>
      <table className="evidence-table">
        <thead>
          <tr>
            <th scope="col">{t('links:hypotheses.relation')}</th>
            <th scope="col" aria-hidden="true" />
            <th scope="col">log10 LR</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, log10Lr }) => (
            <tr
              key={code}
              className={code === link.hypothesis ? 'evidence-chosen' : ''}
              data-hypothesis={code}
            >
              <th scope="row">{t(`enum:linkHypothesis.${code}`)}</th>
              <td>{log10Lr !== null && <LocusBar log10Lr={log10Lr} scale={scale} wrong={false} />}</td>
              <td className="num">
                {log10Lr === null ? t('links:hypotheses.impossible') : formatLog10(log10Lr)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
