import { BarcodeOutlined } from '@ant-design/icons';
import { Flex, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { labelKind, labelProblem, normaliseLabel } from '../../intake/barcode';
import { beep, useScan } from '../../ui';
import { useTranslation } from 'react-i18next';

export type ScanOutcome = { good: boolean; text: string } | null;

/**
 * Takes one specimen label after another, typed or scanned. `onLabel` resolves to what became of it: shown large,
 * green or red, and heard.
 */
export function ScanBox(props: {
  label: string;
  onLabel: (barcode: string) => Promise<ScanOutcome>;
  extra?: ReactNode;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<ScanOutcome>(null);
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus(), []);
  const take = (raw: string): boolean => {
    const label = normaliseLabel(raw);
    if (label === '') return false;
    const problem = labelProblem(label, 'HS');
    setText('');
    const result: Promise<ScanOutcome> =
      problem === null
        ? props.onLabel(label)
        : Promise.resolve({ good: false, text: `${label} – ${t(`field:labelProblem.${problem}`)}` });
    void result.then((next) => {
      setOutcome(next);
      if (next) beep(next.good ? 'good' : 'bad');
      field.current?.focus();
    });
    return true;
  };
  useScan((barcode) => labelKind(barcode) !== null && take(barcode));
  return (
    <Flex gap={12} align="center" wrap>
      <Input
        ref={field}
        data-scan=""
        size="large"
        className="code"
        prefix={<BarcodeOutlined />}
        aria-label={props.label}
        placeholder={props.label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={() => take(text)}
        style={{ flex: '1 1 260px', maxWidth: 380 }}
      />
      {props.extra}
      {outcome && (
        <div
          role="status"
          aria-live="assertive"
          style={{
            flex: '1 1 260px',
            padding: '8px 12px',
            borderRadius: 6,
            color: '#fff',
            fontSize: 15,
            background: outcome.good ? '#237804' : '#b3261e',
          }}
        >
          {outcome.text}
        </div>
      )}
    </Flex>
  );
}
