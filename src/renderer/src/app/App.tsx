import { FluentProvider, Spinner, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { shell } from '../api';
import { FirstRun } from '../features/registry/FirstRun';
import { Unlock } from '../features/registry/Unlock';
import { ProblemMessage } from '../ui/ProblemMessage';
import { ErrorBoundary } from './ErrorBoundary';
import { queryClient, useRoute } from './queries';
import { router } from './router';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const onThemeChange = (changed: () => void) => {
  dark.addEventListener('change', changed);
  return () => dark.removeEventListener('change', changed);
};

export function App() {
  const isDark = useSyncExternalStore(onThemeChange, () => dark.matches);
  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme} style={{ height: '100vh' }}>
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
  useEffect(() => shell.onLocked(() => void queryClient.resetQueries()), []);
  if (described.error) return <ProblemMessage problem={described.error.problem} />;
  if (described.data === undefined) return <Spinner label={t('loading')} />;
  if (described.data.state === 'absent') return <FirstRun />;
  if (described.data.state === 'locked')
    return <Unlock office={described.data.office?.name ?? ''} users={described.data.users} />;
  return <RouterProvider router={router} />;
}
