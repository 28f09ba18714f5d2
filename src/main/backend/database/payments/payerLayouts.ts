import { SHIPPED_LAYOUTS, type NamedLayout } from '@shared/domain/payerFiles/layout';
import type { ReadDb, Tx } from '../handles';

export type KnownLayout = NamedLayout & { readonly isShipped: boolean };

/** A layout kept before columns could hold a day says nothing of days. */
type Written = Omit<NamedLayout['layout'], 'dates'> & Partial<Pick<NamedLayout['layout'], 'dates'>>;
const withDates = ({ dates = 'ISO', ...layout }: Written) => ({ ...layout, dates });

/** Those of the office as they are today, by name, and the shipped ones it has not put its own in the place of. */
export async function listLayouts(db: ReadDb | Tx): Promise<readonly KnownLayout[]> {
  const rows: { name: string; definition: string }[] = await db('payer_layout')
    .whereNotExists(
      db('payer_layout as later').whereRaw('later.name = payer_layout.name and later.seq > payer_layout.seq'),
    )
    .select('name', 'definition');
  // Written by saveLayout from a layout that the contract checked.
  const own = rows.map(({ name, definition }): NamedLayout => ({
    name,
    layout: withDates(JSON.parse(definition) as Written),
  }));
  const shipped = SHIPPED_LAYOUTS.filter(({ name }) => own.every((one) => one.name !== name));
  return [
    ...own.map((one) => ({ ...one, isShipped: false })),
    ...shipped.map((one) => ({ ...one, isShipped: true })),
  ].toSorted((a, b) => a.name.localeCompare(b.name, 'es'));
}

export async function saveLayout(tx: Tx, { name, layout }: NamedLayout): Promise<void> {
  const { at, userId } = tx.author;
  await tx('payer_layout').insert({ name, definition: JSON.stringify(layout), at, user_id: userId });
}
