import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { LockClosedRegular, SearchRegular } from '@fluentui/react-icons';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockNotice } from './ClockNotice';
import { DamageNotice } from './DamageNotice';
import { setLockReason } from './lockReason';
import { useCommand, useRoute } from './queries';
import { isModalOpen } from '../ui/modal';
import { SECTIONS } from './sections';

const NARROW = '@media (max-width: 800px)';

const useStyles = makeStyles({
  frame: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
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
    width: '236px',
    boxSizing: 'border-box',
    // at 200 % on a small screen there is room for the signs alone
    [NARROW]: { width: '64px', padding: '8px 4px' },
    '@media print': { display: 'none' },
  },
  name: { padding: '8px 10px', fontWeight: tokens.fontWeightSemibold, [NARROW]: { display: 'none' } },
  link: {
    position: 'relative', // the place of its hidden label
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '7px 10px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    border: 'none',
    background: 'none',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '&[aria-current="page"]': {
      backgroundColor: tokens.colorNeutralBackground1Selected,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  icon: { flexShrink: 0 },
  // out of sight, not out of hearing
  label: {
    [NARROW]: { position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' },
  },
  spacer: { flexGrow: 1 },
  user: { padding: '4px 10px', color: tokens.colorNeutralForeground2, [NARROW]: { display: 'none' } },
  // seen only by who comes with the keyboard
  skip: {
    position: 'absolute',
    zIndex: 1,
    padding: '6px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    ':not(:focus)': { clipPath: 'inset(50%)' },
  },
  // a stop of the keyboard: some screens are only read, and scrolled by the arrows
  main: {
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    overflow: 'auto',
    minWidth: 0,
    '@media print': { overflow: 'visible' },
  },
});

/** The window once the registry is open: sections at the left, the screen at the right. */
export function Frame() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { t: registry } = useTranslation('registry');
  const described = useRoute('registry.describe', {});
  const lock = useCommand('registry.lock');
  const user = described.data?.user;
  const openSearch = useSearch();
  useShortcuts(openSearch);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content" onClick={skipToContent}>
        {t('skipToContent')}
      </a>
      <nav className={styles.side} aria-label={t('navigation')}>
        <Text className={styles.name}>{described.data?.office?.name ?? t('appName')}</Text>
        <button type="button" className={styles.link} title={t('search')} onClick={openSearch}>
          <SearchRegular className={styles.icon} fontSize={20} aria-hidden />
          <span className={styles.label}>{t('search')}</span>
        </button>
        {SECTIONS.map(({ path, label, icon: Icon }) => (
          <Link key={path} to={path} className={styles.link} activeOptions={{ exact: path === '/' }} title={t(label)}>
            <Icon className={styles.icon} fontSize={20} aria-hidden />
            <span className={styles.label}>{t(label)}</span>
          </Link>
        ))}
        <div className={styles.spacer} />
        <Text className={styles.user} size={200}>
          {user ? `${user.name} · ${registry(`roleNames.${user.role}`)}` : ''}
        </Text>
        <button
          type="button"
          className={styles.link}
          title={t('lock')}
          onClick={() => lock.mutate({}, { onSuccess: () => setLockReason(undefined) })}
        >
          <LockClosedRegular className={styles.icon} fontSize={20} aria-hidden />
          <span className={styles.label}>{t('lock')} (Ctrl+L)</span>
        </button>
      </nav>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- screens without a control are scrolled */}
      <main className={styles.main} id="content" tabIndex={0}>
        <DamageNotice />
        <ClockNotice />
        <Outlet />
      </main>
    </div>
  );
}

/** The address names the section, so the jump must not go there. */
function skipToContent(event: MouseEvent) {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

/** Goes to the list of households with the keyboard in its search box. */
function useSearch() {
  const navigate = useNavigate();
  return useCallback(() => void navigate({ to: '/households' }).then(focusSearch), [navigate]);
}

const focusSearch = () => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus();

/** Ctrl+F searches from anywhere; F1 asks the help; Alt and a number opens a section. */
function useShortcuts(openSearch: () => void) {
  const navigate = useNavigate();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (isModalOpen()) return;
      const section = event.altKey ? SECTIONS[Number(event.key) - 1] : undefined;
      if (event.ctrlKey && event.key === 'f') openSearch();
      else if (event.key === 'F1') void navigate({ to: '/help' });
      else if (section !== undefined) void navigate({ to: section.path });
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [navigate, openSearch]);
}
