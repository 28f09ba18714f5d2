import type { FileReport } from '@shared/contract/imports';
import type { Period } from '@shared/domain/calendar';
import type { ReadDb } from './handles';

export type RosterReturn = { readonly status: 'APPLIED' | 'PARTLY' | 'DRAFT'; readonly at: string };

/** What the newest returned workbook or sheet of each facility came to, by facility code; drafts only if their rows were refused. */
export async function listReturns(
  db: ReadDb,
  kinds: readonly string[],
  period: Period,
): Promise<ReadonlyMap<string, RosterReturn>> {
  const stored: (RosterReturn & { report: string })[] = await db('import')
    .where({ period })
    .whereIn('kind', kinds)
    .whereIn('status', ['APPLIED', 'PARTLY', 'DRAFT'])
    .orderBy(['at', 'id'])
    .select('status', 'at', 'report');
  const returns = new Map<string, RosterReturn>();
  for (const { report, status, at } of stored) {
    const { facility, code } = JSON.parse(report) as FileReport; // written from one
    if (facility !== undefined && (status !== 'DRAFT' || code === 'rows-rejected'))
      returns.set(facility, { status, at });
  }
  return returns;
}
