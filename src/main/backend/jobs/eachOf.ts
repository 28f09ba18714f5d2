/**
 * Work on each item, so many at a time, in their order. The first result other than undefined ends it, and so does the
 * first error; either is answered only once nothing is under way any more.
 */
export async function eachOf<Item, Stop>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<Stop | undefined>,
): Promise<Stop | undefined> {
  const queue = items.entries();
  let stop: Stop | undefined;
  let failed = false;
  const takeNext = async () => {
    for (const [index, item] of queue) {
      if (failed || stop !== undefined) return;
      const found = await work(item, index).catch((error: unknown) => {
        failed = true;
        throw error;
      });
      stop ??= found; // after the wait: another's may have come meanwhile
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, takeNext));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return stop;
}
