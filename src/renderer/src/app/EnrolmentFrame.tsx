import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ENROLMENT_TABS } from './enrolmentTabs';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', height: '100%' },
  tabs: { flexWrap: 'wrap', padding: '8px 16px 0', '@media print': { display: 'none' } },
  content: { flexGrow: 1, minHeight: 0 },
});

/** Enrolment: one tab for each matter, the screen of the chosen one below. */
export function EnrolmentFrame() {
  const styles = useStyles();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const here = useRouterState({ select: ({ location }) => location.pathname });
  return (
    <div className={styles.frame}>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={t('enrolment')}
        selectedValue={tabAt(here)}
        onTabSelect={(_, { value }) => {
          const chosen = ENROLMENT_TABS.find(({ path }) => path === value);
          if (chosen !== undefined) void navigate({ to: chosen.path });
        }}
      >
        {ENROLMENT_TABS.map(({ path, area }) => (
          <Tab key={path} value={path}>
            {t('tab', { ns: area })}
          </Tab>
        ))}
      </TabList>
      <div className={styles.content}>
        <Outlet />
      </div>
    </div>
  );
}

/** What is within a matter, as one of its assemblies, belongs to its tab; the first tab's path begins every other. */
const tabAt = (here: string) =>
  ENROLMENT_TABS.slice(1).find(({ path }) => here.startsWith(path))?.path ?? ENROLMENT_TABS[0].path;
