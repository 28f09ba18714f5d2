import {
  Button,
  FluentProvider,
  makeStaticStyles,
  Spinner,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { FirstRun } from '../features/registry/FirstRun';
import { Unlock } from '../features/registry/Unlock';
import { Door } from '../ui/Door';
import { ProblemMessage } from '../ui/ProblemMessage';
import { ErrorBoundary } from './ErrorBoundary';
import { followLocks, useLockReason } from './lockReason';
import { queryClient, useRoute } from './queries';
import { router } from './router';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const onThemeChange = (changed: () => void) => {
  dark.addEventListener('change', changed);
  return () => dark.removeEventListener('change', changed);
};

// The window scrolls inside its parts, never as a whole; on paper the page is as long as it must be.
const usePageStyles = makeStaticStyles(`
  body { margin: 0; }
  main a { color: var(--colorBrandForegroundLink); }
  @media print { body { background: #fff; } }
`);

export function App() {
  usePageStyles();
  const isDark = useSyncExternalStore(onThemeChange, () => dark.matches);
  return (
    <FluentProvider
      theme={isDark ? webDarkTheme : webLightTheme}
      style={{ minHeight: '100vh', colorScheme: isDark ? 'dark' : 'light' }}
    >
      <QueryClientProvider client={queryClient}>
        <ErrorBoundary>
          <Registry />
        </ErrorBoundary>
      </QueryClientProvider>
    </FluentProvider>
  );
}

/** No registry yet: the wizard. Locked: the door. Open: the sections. */
function Registry() {
  const { t } = useTranslation();
  const described = useRoute('registry.describe', {});
  const why = useLockReason();
  useEffect(followLocks, []);
  if (described.error)
    return (
      <Door title={t('appName')}>
        <ProblemMessage problem={described.error.problem} />
        <Button onClick={() => void described.refetch()}>{t('tryAgain')}</Button>
      </Door>
    );
  if (described.data === undefined) return <Spinner label={t('loading')} />;
  if (described.data.state === 'absent') return <FirstRun today={described.data.today} />;
  if (described.data.state === 'locked')
    return <Unlock office={described.data.office?.name ?? ''} users={described.data.users} why={why} />;
  return <RouterProvider router={router} />;
}
