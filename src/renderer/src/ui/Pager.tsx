import { Button, Text } from '@fluentui/react-components';

type PagerProps = {
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  readonly labels: { readonly page: string; readonly previous: string; readonly next: string };
  readonly onOffset: (offset: number) => void;
};

/** Steps through a long answer of which one page is shown. */
export function Pager({ offset, limit, total, labels, onOffset }: PagerProps) {
  if (total <= limit) return null;
  return (
    <div style={{ display: 'flex', gap: 12, alignItems: 'center' }}>
      <Button size="small" disabled={offset === 0} onClick={() => onOffset(Math.max(0, offset - limit))}>
        {labels.previous}
      </Button>
      <Text>{labels.page}</Text>
      <Button size="small" disabled={offset + limit >= total} onClick={() => onOffset(offset + limit)}>
        {labels.next}
      </Button>
    </div>
  );
}
