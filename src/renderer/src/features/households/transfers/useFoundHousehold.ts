import type { Output } from '@shared/contract/routes';
import { useRoute } from '../../../app/queries';
import { useDebounced } from '../../../ui/useDebounced';

const SHOWN = 8;
const TYPING_MS = 120;

type Row = Output<'households.search'>['rows'][number];

/** Households like what is typed, and the one whose code it is. */
export function useFoundHousehold(text: string): { readonly rows: readonly Row[]; readonly found: Row | undefined } {
  const wanted = useDebounced(text.trim(), TYPING_MS);
  const rows = useRoute('households.search', { text: wanted.slice(0, 80), limit: SHOWN }, { keepPrevious: true }).data
    ?.rows;
  return { rows: rows ?? [], found: rows?.find(({ code }) => code === text.trim()) };
}
