import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { VocabularyKind } from '../../api/schema';

interface Fields {
  readonly type?: string;
  readonly chromosome?: string | null;
  readonly repeat_bp?: number | null;
  readonly aliases?: readonly string[];
  readonly alert?: string;
  readonly locus?: string;
  readonly kit?: string;
  readonly verification?: string;
  readonly loci?: readonly { readonly locus: string; readonly ladder_alleles?: readonly string[] }[];
  readonly panel_names?: readonly string[];
  readonly genotypes?: Readonly<Record<string, readonly string[]>>;
  readonly weak?: Readonly<Record<string, readonly string[]>>;
  readonly lot?: string | null;
  readonly names?: readonly string[];
  readonly kind?: string;
  readonly match?: string;
}

/** What an entry says, in a line or two. */
export function EntryFacts({ kind, value }: { kind: VocabularyKind; value: object }): ReactElement {
  const { t } = useTranslation();
  const fields = value as Fields;
  const join = (list: readonly string[] | undefined) => (list ?? []).join('、');
  switch (kind) {
    case 'locus':
      return (
        <>
          <div>
            {t(`enum:locusKind.${fields.type ?? ''}`)}
            {fields.chromosome ? ` · ${t('vocabulary:onChromosome', { chromosome: fields.chromosome })}` : ''}
            {fields.repeat_bp ? ` · ${t('vocabulary:repeatOf', { n: fields.repeat_bp })}` : ''}
          </div>
          <div className="muted">{join(fields.aliases)}</div>
          {fields.alert && <div>⚠ {fields.alert}</div>}
        </>
      );
    case 'locus_name':
      return (
        <span>
          = <span className="code">{fields.locus}</span>
        </span>
      );
    case 'panel_name':
      return <span>= {fields.kit}</span>;
    case 'kit': {
      const loci = fields.loci ?? [];
      const ladders = loci.filter(({ ladder_alleles: ladder }) => (ladder?.length ?? 0) > 0).length;
      return (
        <>
          <div>
            {loci.length === 0 ? t('vocabulary:byName') : t('vocabulary:lociOf', { n: loci.length, ladders })}
          </div>
          <details>
            <summary className="muted">{fields.verification}</summary>
            {join(loci.map(({ locus }) => locus))}
          </details>
          {fields.panel_names && <div className="muted">{join(fields.panel_names)}</div>}
        </>
      );
    }
    case 'control': {
      const calls = Object.entries(fields.genotypes ?? {});
      const weak = Object.entries(fields.weak ?? {});
      return (
        <>
          <div>
            {t('vocabulary:lociCount', { n: calls.length })}
            {fields.lot ? ` · ${t('vocabulary:lot')} ${fields.lot}` : ''}
            {fields.names ? ` · ${join(fields.names)}` : ''}
          </div>
          {weak.length > 0 && (
            <div>
              {t('vocabulary:weak')}: {weak.map(([locus, alleles]) => `${locus} ${join(alleles)}`).join('; ')}
            </div>
          )}
          <details>
            <summary className="muted">{t('vocabulary:genotype')}</summary>
            {calls.map(([locus, alleles]) => `${locus} ${alleles.join(',')}`).join('; ')}
          </details>
        </>
      );
    }
    case 'control_name':
    case 'sample_type':
      return (
        <span>
          {t(`enum:sampleKind.${fields.kind ?? ''}`)} ·{' '}
          <span className="muted">{t(`enum:nameMatch.${fields.match ?? ''}`)}</span>
        </span>
      );
  }
}
