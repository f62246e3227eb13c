import { PartitionOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resource } from '../../api/queries';
import type { CaseDetail, CaseDrawing } from '../../api/schema';
import { DrawingDrawer } from '../../intake/drawing/drawing-drawer';
import { DrawnFamily } from '../../intake/drawing/drawn-family';
import { FamilyAdviceLine } from '../../intake/family-advice';
import { FamilyPedigree } from '../../intake/family-pedigree';
import { EmptyState } from '../../ui';

/** The pedigree of a case as it is searched: drawn, or as the declared relations draw it. */
export function useDrawing(caseId: string): CaseDrawing | null {
  return useQuery(resource('/cases/{id}/pedigree', { id: caseId })).data ?? null;
}

export function FamilyCard({ detail, drawing }: { detail: CaseDetail; drawing: CaseDrawing | null }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const mayDraw = detail.steps.includes('draw') && detail.members.length > 0;
  const placed = drawing?.members.filter(({ donorId }) => !drawing.unplaced.includes(donorId ?? ''));
  return (
    <Card
      size="small"
      title={t('cases:family')}
      style={{ height: '100%' }}
      extra={
        mayDraw &&
        drawing && (
          <Button size="small" icon={<PartitionOutlined />} onClick={() => setOpen(true)}>
            {t('intake:drawing.title')}
          </Button>
        )
      }
    >
      {drawing && drawing.unplaced.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 8 }}
          title={t('intake:drawing.unplaced', {
            codes: detail.members
              .filter(({ donorId }) => drawing.unplaced.includes(donorId))
              .map(({ code }) => code)
              .join(t('common:comma')),
          })}
        />
      )}
      <Flex gap={12} wrap>
        <div style={{ flex: '1 1 300px', maxHeight: 320 }}>
          {drawing?.drawn === true && placed ? (
            <DrawnFamily drawing={placed} members={detail.members} />
          ) : (
            <FamilyPedigree missingSex={detail.missingSex} members={detail.members} />
          )}
          {detail.members.length === 0 && (
            <EmptyState title={t('cases:noFamily')} hint={t('cases:noFamilyHint')} />
          )}
        </div>
        <div style={{ flex: '1 1 240px' }}>
          <FamilyAdviceLine members={detail.members} />
        </div>
      </Flex>
      {open && drawing && <DrawingDrawer detail={detail} drawing={drawing} onClose={() => setOpen(false)} />}
    </Card>
  );
}
