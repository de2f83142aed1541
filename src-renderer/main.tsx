/* oxlint-disable import/no-unassigned-import -- a style sheet has nothing to assign */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/app.css';
import './app/mantine.css';
import { App } from './app/App.tsx';
import { reloadOnNewToken } from './app/client/token.ts';

const root = document.getElementById('root');
if (root) {
  reloadOnNewToken();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
