import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { LockClosedRegular, SearchRegular } from '@fluentui/react-icons';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useRoute } from './queries';
import { SECTIONS } from './sections';

const useStyles = makeStyles({
  frame: {
    display: 'grid',
    gridTemplateColumns: '220px minmax(0, 1fr)',
    height: '100vh',
    '@media print': { display: 'block', height: 'auto' },
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: '12px 8px',
    backgroundColor: tokens.colorNeutralBackground3,
    overflowY: 'auto',
    '@media print': { display: 'none' },
  },
  name: { padding: '8px', fontWeight: tokens.fontWeightSemibold },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '7px 10px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '&[aria-current="page"]': {
      backgroundColor: tokens.colorNeutralBackground1Selected,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  spacer: { flexGrow: 1 },
  user: { padding: '4px 10px', color: tokens.colorNeutralForeground2 },
  main: { overflow: 'auto', minWidth: 0, '@media print': { overflow: 'visible' } },
});

/** The window once the registry is open: sections at the left, the screen at the right. */
export function Frame() {
  const styles = useStyles();
  const { t } = useTranslation();
  const described = useRoute('registry.describe', {});
  const lock = useCommand('registry.lock');
  useShortcuts();
  const navigate = useNavigate();
  return (
    <div className={styles.frame}>
      <nav className={styles.side} aria-label={t('navigation')}>
        <Text className={styles.name}>{described.data?.office?.name ?? t('appName')}</Text>
        <Button
          icon={<SearchRegular />}
          appearance="subtle"
          style={{ justifyContent: 'flex-start' }}
          onClick={() => void navigate({ to: '/households' })}
        >
          {t('search')}
        </Button>
        {SECTIONS.map(({ path, label, icon: Icon }) => (
          <Link key={path} to={path} className={styles.link} activeOptions={{ exact: path === '/' }}>
            <Icon fontSize={20} aria-hidden />
            {t(label)}
          </Link>
        ))}
        <div className={styles.spacer} />
        <Text className={styles.user} size={200}>
          {described.data?.user ? `${described.data.user.name} · ${described.data.user.role}` : ''}
        </Text>
        <Button
          icon={<LockClosedRegular />}
          appearance="subtle"
          style={{ justifyContent: 'flex-start' }}
          onClick={() => lock.mutate({})}
        >
          {t('lock')}
        </Button>
      </nav>
      <main className={styles.main} id="content">
        <Outlet />
      </main>
    </div>
  );
}

/** Ctrl+F searches from anywhere; Alt and a number opens a section. */
function useShortcuts() {
  const navigate = useNavigate();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const section = event.altKey ? SECTIONS[Number(event.key) - 1] : undefined;
      if (event.ctrlKey && event.key === 'f') void navigate({ to: '/households' }).then(focusSearch);
      else if (section !== undefined) void navigate({ to: section.path });
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [navigate]);
}

const focusSearch = () => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
