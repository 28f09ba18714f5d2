import './schemas';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startMessages } from './messages';
import { NoncedStyles } from './ui/NoncedStyles';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
void startMessages('es').then(() =>
  createRoot(root).render(
    <StrictMode>
      <NoncedStyles>
        <App />
      </NoncedStyles>
    </StrictMode>,
  ),
);
