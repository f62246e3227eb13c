import { Button, type ButtonProps } from 'antd';
import { useState, type ReactNode } from 'react';
import { ConfirmDialog, type ConfirmStep } from './confirm-dialog';

interface Props<V extends object> extends Omit<ConfirmStep<V>, 'okText'> {
  readonly label: string;
  /** The button's own word when there is none. */
  readonly okText?: string;
  readonly buttonProps?: ButtonProps;
}

/** A button whose step is confirmed, with a summary and the fields it needs, before it is taken. */
export function ConfirmButton<V extends object = object>(props: Props<V>): ReactNode {
  const { label, buttonProps, okText = label, ...step } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...buttonProps} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ConfirmDialog<V>
        danger={buttonProps?.danger ?? false}
        {...step}
        okText={okText}
        open={open}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
