import { Modal } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { menuFor } from './menu';
import { usePermissions } from '../session/permissions';
import { isTyping } from '../ui/shortcuts';

const GO_WINDOW_MS = 1500;

/** `?` shows this help, `g` and a letter goes to a page, `/` jumps to the search field. */
export function ShortcutHelp({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const { t } = useTranslation();
  const may = usePermissions();
  const navigate = useNavigate();
  const goUntil = useRef(0);
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '?') onOpen(true);
      else if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>('[data-search] input, input[data-search]');
        if (search) {
          event.preventDefault();
          search.focus();
        }
      } else if (event.key === 'g') goUntil.current = event.timeStamp + GO_WINDOW_MS;
      else if (event.timeStamp < goUntil.current) {
        goUntil.current = 0;
        const entry = menuFor(may).find((item) => item.letter === event.key);
        if (entry) void navigate(entry.path);
      }
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate, onOpen, may]);
  const rows: [string, string][] = [
    ['?', t('shortcuts:help')],
    ['/', t('shortcuts:search')],
    ['Tab', t('shortcuts:tab')],
    ['↑ ↓', t('shortcuts:rows')],
    ['Enter', t('shortcuts:open')],
    ['k j', t('shortcuts:neighbours')],
    ['Esc', t('shortcuts:close')],
    ...menuFor(may).map((entry): [string, string] => [`g ${entry.letter}`, t(entry.label)]),
  ];
  return (
    <Modal open={open} onCancel={() => onOpen(false)} footer={null} title={t('common:shortcuts')} width={460}>
      <table style={{ width: '100%' }}>
        <tbody>
          {rows.map(([key, text]) => (
            <tr key={key}>
              <td style={{ width: 90, padding: 2 }}>
                <kbd className="key">{key}</kbd>
              </td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">{t('shortcuts:scanner')}</p>
    </Modal>
  );
}
