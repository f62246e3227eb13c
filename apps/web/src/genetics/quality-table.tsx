import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../api/schema';
import { typingQuality } from './quality';
import './genetics.css';

interface Props {
  readonly evidence: Pick<Evidence, 'perLocus' | 'members'>;
  readonly labels: Readonly<Record<string, string>>;
  readonly personLabel: string;
}

/** The typing of the person and of each relative, as far as the compared loci show it. */
export function QualityTable({ evidence, labels, personLabel }: Props): ReactElement {
  const { t } = useTranslation('genetics');
  return (
    <table className="gx-quality">
      <thead>
        <tr>
          <th scope="col">{t('quality.column')}</th>
          <th scope="col">{t('quality.loci')}</th>
          <th scope="col">{t('quality.homozygous')}</th>
          <th scope="col">{t('quality.rare')}</th>
          <th scope="col">{t('note')}</th>
        </tr>
      </thead>
      <tbody>
        {typingQuality(evidence).map((row) => (
          <tr key={row.memberId ?? 'person'}>
            <th scope="row">
              {row.memberId === null ? personLabel : (labels[row.memberId] ?? row.memberId)}
            </th>
            <td>{row.loci}</td>
            <td>{row.homozygous}</td>
            <td title={row.rare.join(' ')}>{row.rare.length}</td>
            <td className={row.remark === 'good' ? 'gx-untyped' : ''}>{t(`quality.${row.remark}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
