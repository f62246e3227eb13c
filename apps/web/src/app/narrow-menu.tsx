import { Drawer } from 'antd';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** The menu of a narrow window, over the page. */
export function NarrowMenu({ open, onClose, title, children }: Props): ReactElement {
  return (
    <Drawer open={open} onClose={onClose} placement="left" size={240} title={title}>
      {children}
    </Drawer>
  );
}
