import {
  Button,
  FluentProvider,
  makeStaticStyles,
  Spinner,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { RestoreChoice } from '../features/registry/RestoreChoice';
import { Unlock } from '../features/registry/Unlock';
import { Door } from '../ui/Door';
import { ProblemMessage } from '../ui/ProblemMessage';
import { ErrorBoundary } from './ErrorBoundary';
import { followLocks, useLockReason } from './lockReason';
import { queryClient, useRoute } from './queries';

// The door needs little; what stands behind it is loaded while the passphrase is typed.
const loadOpenRegistry = () => import('./OpenRegistry');
const OpenRegistry = lazy(() => loadOpenRegistry().then((loaded) => ({ default: loaded.OpenRegistry })));
const FirstRun = lazy(() => import('../features/registry/FirstRun').then((loaded) => ({ default: loaded.FirstRun })));

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
          <Suspense>
            <Registry />
          </Suspense>
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
  const isLocked = described.data?.state === 'locked';
  useEffect(() => {
    if (isLocked) void loadOpenRegistry().then(({ preloadFirstScreens }) => preloadFirstScreens());
  }, [isLocked]);
  if (described.error)
    return (
      <Door title={t('appName')}>
        <ProblemMessage problem={described.error.problem} />
        <Button onClick={() => void described.refetch()}>{t('tryAgain')}</Button>
        <RestoreChoice userName="" onDone={() => void described.refetch()} />
      </Door>
    );
  if (described.data === undefined) return <Spinner label={t('loading')} />;
  if (described.data.state === 'absent') return <FirstRun today={described.data.today} />;
  if (described.data.state === 'locked')
    return <Unlock office={described.data.office?.name ?? ''} users={described.data.users} why={why} />;
  return <OpenRegistry />;
}
