import { App, Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelKind } from '../../intake/barcode';
import { labelsAfterScan, NO_LABELS, stateOf, type Labels } from '../../intake/scan-states';
import { useRefusalWords } from '../../intake/use-refusal-words';
import { beep, hasUnsaved, useScan } from '../../ui';

export interface HeldLabels {
  readonly labels: Labels;
  readonly clear: () => void;
  /** They belong to this donor, who was registered a moment ago. */
  readonly handTo: (donorId: string) => void;
  /** What the donor's specimen begins with. */
  readonly of: (donorId: string) => Labels;
}

/**
 * Labels that were scanned before their donor is registered: they wait for the specimen, and the form stays. While
 * `wanted` holds, or anything is filled in, a kit's label opens no other page.
 */
export function useHeldLabels(wanted: boolean): HeldLabels {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const refusalWords = useRefusalWords();
  const [labels, setLabels] = useState(NO_LABELS);
  const [handed, setHanded] = useState<{ donorId: string; labels: Labels } | null>(null);
  useScan((label) => {
    if (labelKind(label) === null || !(wanted || hasUnsaved('address'))) return false;
    const next = labelsAfterScan(labels, label);
    setLabels(next.labels);
    if (next.refusal === null) beep('good');
    else {
      beep('bad');
      void message.error(`${refusalWords(next.refusal, labels, label)} ${t('intake:scanAgain')}`, 8);
    }
    return true;
  });
  const clear = (): void => {
    setLabels(NO_LABELS);
    setHanded(null);
  };
  return {
    labels,
    clear,
    handTo: (donorId) => {
      setLabels(NO_LABELS);
      setHanded({ donorId, labels });
    },
    of: (donorId) => (handed?.donorId === donorId ? handed.labels : NO_LABELS),
  };
}

/** What waits, beside the form that it waits for. */
export function HeldLabelsNote({ held }: { held: HeldLabels }) {
  const { t } = useTranslation();
  if (stateOf(held.labels) === 'empty') return null;
  return (
    <Alert
      type="info"
      showIcon
      className="held-labels"
      title={t('intake:heldTitle')}
      description={[held.labels.form, held.labels.tube].filter(Boolean).map((label) => (
        <div key={label} className="code">
          {label}
        </div>
      ))}
      action={
        <Button size="small" onClick={held.clear}>
          {t('intake:heldClear')}
        </Button>
      }
    />
  );
}
