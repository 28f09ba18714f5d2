import { makeStyles, Title2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: '20px 24px',
    height: '100%',
    boxSizing: 'border-box',
    minWidth: 0,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
  title: { flexGrow: 1, margin: 0 },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minHeight: 0,
    // as high as its sentence; tables give way
    '& > .fui-MessageBar': { flexShrink: 0 },
  },
});

type PageProps = { readonly title: string; readonly actions?: ReactNode; readonly children: ReactNode };

/** Title, what can be done here, and the content below. */
export function Page({ title, actions, children }: PageProps) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Title2 as="h1" className={styles.title}>
          {title}
        </Title2>
        {actions}
      </div>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
