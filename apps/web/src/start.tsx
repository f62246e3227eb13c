import 'antd/dist/antd.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { metaQuery, queryClient } from './api/queries';
import { App } from './app/app';
import { loadLater } from './app/load-later';
import { sessionQuery } from './session/session';
import { startI18n } from './i18n';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// On the way while the words and the page are loaded; who needs them says what went wrong.
void queryClient.query(sessionQuery).catch(() => undefined);
void queryClient.query(metaQuery).catch(() => undefined);
await startI18n();
createRoot(root).render(<App />);
loadLater();
