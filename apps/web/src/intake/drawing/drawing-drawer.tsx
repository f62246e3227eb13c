import { PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Drawer, Flex, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { CaseDetail, CaseDrawing, DrawnMember } from '../../api/schema';
import { ProblemAlert, useAction, useAskBeforeLosing, useUnsaved } from '../../ui';
import { DrawingTable } from './drawing-table';
import { DrawnFamily } from './drawn-family';
import { withRoleNames, refusedRow, withNewMember } from './members';
import { useRole } from './use-role';

interface Props {
  readonly detail: Pick<CaseDetail, 'id' | 'number' | 'members'>;
  readonly drawing: CaseDrawing;
  readonly onClose: () => void;
}

/** Edits the drawn pedigree: a table of its members, and the drawing below it. It starts with the declared relations. */
export function DrawingDrawer({ detail, drawing, onClose }: Props) {
  const { t } = useTranslation();
  const [members, setMembers] = useState<readonly DrawnMember[]>(drawing.members);
  const path = { id: detail.id };
  const { version } = drawing;
  const done = { invalidates: ['/cases', '/hits', '/coverage'], quiet: true, onSuccess: onClose };
  const save = useAction(
    () =>
      answer(api.PUT('/cases/{id}/pedigree', { params: { path }, body: { version, members: [...members] } })),
    {
      ...done,
      success: 'intake:drawing.saved',
    },
  );
  const undo = useAction(
    () => answer(api.DELETE('/cases/{id}/pedigree', { params: { path, query: { version } } })),
    {
      ...done,
      success: 'intake:drawing.undone',
    },
  );
  const isDirty = members !== drawing.members;
  const ask = useAskBeforeLosing();
  const close = (): void => ask(isDirty, onClose);
  useUnsaved(() => isDirty);
  const role = useRole();
  const refused = refusedRow(save.problem);
  const member = refused && members[refused.row];
  const change = (next: readonly DrawnMember[]) => {
    // A refusal is about the drawing that was sent.
    save.reset();
    setMembers(next);
  };
  return (
    <Drawer
      open
      onClose={close}
      size={1120}
      title={`${t('intake:drawing.title')} · ${detail.number}`}
      footer={
        <Flex justify="space-between" gap={8}>
          {drawing.drawn ? (
            <Popconfirm
              title={t('intake:drawing.undoAsk')}
              okText={t('intake:drawing.undo')}
              cancelText={t('common:cancel')}
              onConfirm={() => undo.run(undefined)}
            >
              <Button loading={undo.pending}>{t('intake:drawing.undo')}</Button>
            </Popconfirm>
          ) : (
            <span className="muted">{t('intake:drawing.hint')}</span>
          )}
          <Flex gap={8}>
            <Button onClick={close}>{t('common:cancel')}</Button>
            <Button type="primary" loading={save.pending} onClick={() => save.run(undefined)}>
              {t('intake:drawing.save')}
            </Button>
          </Flex>
        </Flex>
      }
    >
      <Flex vertical gap={10}>
        {refused && member ? (
          <Alert
            type="error"
            showIcon
            title={`${role(member)}${t('common:colon')}${withRoleNames(refused.message, members, role)}`}
          />
        ) : (
          <ProblemAlert problem={save.problem ?? undo.problem} />
        )}
        <DrawingTable drawing={members} members={detail.members} problem={save.problem} onChange={change} />
        <Button
          type="dashed"
          icon={<PlusOutlined />}
          style={{ alignSelf: 'start' }}
          onClick={() => change(withNewMember(members))}
        >
          {t('intake:drawing.add')}
        </Button>
        <Card size="small" title={t('intake:drawing.preview')}>
          <DrawnFamily drawing={members} members={detail.members} />
        </Card>
      </Flex>
    </Drawer>
  );
}
