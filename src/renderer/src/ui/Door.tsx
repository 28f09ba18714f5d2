import { Card, makeStyles, Title2 } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  room: { display: 'grid', placeItems: 'center', minHeight: '100vh', padding: '16px', boxSizing: 'border-box' },
  card: { width: 'min(560px, 100%)', padding: '24px', gap: '14px' },
  title: { margin: 0 },
});

/** One card in the middle of the window: what is seen before the registry is open. */
export function Door({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <main className={styles.room}>
      <Card className={styles.card}>
        <Title2 as="h1" className={styles.title}>
          {title}
        </Title2>
        {children}
      </Card>
    </main>
  );
}
