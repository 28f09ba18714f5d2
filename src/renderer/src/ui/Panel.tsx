import { Card, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  panel: { gap: tokens.spacingVerticalM, flexShrink: 0, '@media print': { boxShadow: 'none', padding: 0 } },
  title: { margin: 0 },
});

/** A titled part of a screen. */
export function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <Card className={styles.panel} role="region" aria-label={title}>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      {children}
    </Card>
  );
}
