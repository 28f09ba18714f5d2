import type { ReadDb } from '../../database/handles';
import { expiryOf } from '@shared/domain/classification/expiry';
import { isAmazonIndigenous } from '@shared/domain/eligibility/place';
import { everHeld } from '@shared/domain/households/origin';
import { ok, refuse } from '@shared/domain/result';
import { loadHistories } from '../../database/classification/records';
import { loadRequests } from '../../database/classification/requests';
import { loadStandings } from '../../database/classification/standings';
import { findRulesOn } from '../../database/ruleSets';
import type { Handlers } from '../../dispatch';
import { requestRow } from './requests';

/** Historia of one household: what it was classified as and when, newest first, and what was asked for. */
export const showHousehold: Handlers['classification.household'] = async ({ db, today }, { code }) => {
  const standing = (await loadStandings(db)).find((one) => one.code === code);
  if (standing === undefined) return refuse({ code: 'not-found', what: code });
  const rules = await findRulesOn(db, today());
  if (!rules.ok) return rules;
  const records = (await loadHistories(db, [standing.id])).get(standing.id) ?? [];
  const requests = await loadRequests(db, { householdId: standing.id });
  const users = await namesOf(db, 'app_user');
  const files = await namesOf(db, 'import');
  return ok({
    pghCode: standing.pghCode,
    requests: requests.toReversed().map((request) => requestRow(request, standing, today())),
    records: records.toReversed().map((record) => {
      const { cse, basis, nativeCommunity, date, fsuNumber, reference, since, until, at } = record;
      const card = { area: standing.area, cseDate: date, cseExpiry: record.expiry };
      const { expiry, estimated } = expiryOf(card, isAmazonIndigenous(standing.center), rules.value);
      const by = users.get(record.userId) ?? '';
      const file = files.get(record.importId ?? '') ?? '';
      const told = { cse, basis, nativeCommunity, date, expiry, expiryEstimated: estimated, fsuNumber, reference };
      return { ...told, since, until, held: everHeld(record), at, by, file, row: record.sourceRow };
    }),
  });
};

async function namesOf(db: ReadDb, table: 'app_user' | 'import'): Promise<ReadonlyMap<string, string>> {
  const rows: { id: string; name: string }[] = await db(table).select('id', 'name');
  return new Map(rows.map(({ id, name }) => [id, name]));
}
