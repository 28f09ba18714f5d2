import { setImmediate as letMessagesIn } from 'node:timers/promises';

const ITEMS_BETWEEN_PAUSES = 500;

/** As `map`, of thousands: others have their turn between slices. */
export async function inTurns<Item, Value>(
  items: readonly Item[],
  work: (item: Item, index: number) => Value,
): Promise<readonly Value[]> {
  const values: Value[] = [];
  for (const [index, item] of items.entries()) {
    if (index % ITEMS_BETWEEN_PAUSES === 0) await letMessagesIn();
    values.push(work(item, index));
  }
  return values;
}
