import type { Breach } from '@shared/domain/quality/breaches';
import type { ReadDb } from '../handles';
import { findBrokenLink } from './brokenChain';
import type { Inspection, Rule } from './inspection';

/** Tables of dated facts, each row of which says who wrote it and when. */
const DATED = [
  'household_address',
  'household_holder',
  'household_account',
  'household_status_change',
  'member_service',
  'pregnancy',
  'identity_document',
] as const;

/** 13. Every change has who and when; the history follows from one event to the next. */
export const historyWhole: Rule = async (inspection) => {
  const { db, pause } = inspection;
  const broken = await findBrokenLink(db, () => pause());
  const breaches: Breach[] = [];
  if (broken !== undefined) {
    const { seq, code, householdId } = broken;
    breaches.push({
      code,
      household: await codeOf(db, householdId),
      member: null,
      subject: String(seq),
      facts: { seq },
    });
  }
  for (const table of ['event', ...DATED]) breaches.push(...(await withoutAuthor(inspection, table)));
  return breaches;
};

async function codeOf(db: ReadDb, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const household = await db('household').where({ id }).first<{ code: string } | undefined>('code');
  return household?.code ?? null;
}

async function withoutAuthor({ db, pause }: Inspection, table: string): Promise<readonly Breach[]> {
  await pause();
  const known = db('app_user').select('id');
  const found = await db(table)
    .where((wrong) => void wrong.where({ at: '' }).orWhereNotIn('user_id', known))
    .count<{ rows: number }[]>('* as rows');
  const rows = found[0]?.rows ?? 0;
  if (rows === 0) return [];
  return [{ code: 'CHANGE_WITHOUT_AUTHOR', household: null, member: null, subject: table, facts: { table, rows } }];
}
