import { Card, Col, Row } from 'antd';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui';

interface Column {
  title: ReactNode;
  extra?: ReactNode;
  body: ReactNode;
}

/** Three columns on a wide screen, one below the other on a narrow one. */
export function Columns({ left, middle, right }: { left: Column; middle: Column; right: Column }) {
  const card = ({ title, extra, body }: Column) => (
    <Card size="small" title={title} extra={extra} style={{ height: '100%' }}>
      {body}
    </Card>
  );
  return (
    <Row gutter={[10, 10]}>
      <Col xs={24} lg={9}>
        {card(left)}
      </Col>
      <Col xs={24} lg={8}>
        {card(middle)}
      </Col>
      <Col xs={24} lg={7}>
        {card(right)}
      </Col>
    </Row>
  );
}

/** A column that waits for the step before it. */
export function Waiting({ text }: { text: string }) {
  return <EmptyState title={text} />;
}

/** Where the hands go when a specimen is stored: the next relative, or the next person. */
export function focusNextStep(): void {
  document.querySelector<HTMLElement>('[data-next-step]')?.focus();
}
