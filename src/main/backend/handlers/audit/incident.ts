import type { Problem } from '@shared/contract/problems';
import type { Output, Parsed } from '@shared/contract/routes';
import { addMonths } from '@shared/domain/calendar';
import { ok, refuse, type Result } from '@shared/domain/result';
import { isSameName } from '@shared/domain/users';
import type { Backend } from '../../backend';
import { seenHouseholds } from '../../database/audit/accessLog';
import { findAuditHead } from '../../database/audit/head';
import { countPersons, countRegistered, findTouched, listDoings } from '../../database/audit/incident';
import { listAllUsers } from '../../database/users';

const ADULT_MONTHS = 18 * 12;

/** What the log tells of an incident: no value of a person, for the paper leaves the office. */
export async function incidentOf(
  { db }: Backend,
  { from, to, user, households }: Parsed<'audit.incident'>,
): Promise<Result<Output<'audit.incident'>, Problem>> {
  const person = user === '' ? undefined : (await listAllUsers(db)).find(({ name }) => isSameName(name, user));
  if (user !== '' && person === undefined) return refuse({ code: 'not-found', what: user });
  const named = await seenHouseholds(db, households);
  if (households.length > 0 && named.scope === 'NONE')
    return refuse({ code: 'not-found', what: households.join(', ') });
  const asked = { from, to, userId: person?.id, households: named.households };
  const touched = await findTouched(db, asked);
  const counts = await countPersons(
    db,
    touched.households.map(({ id }) => id),
    addMonths(to, -ADULT_MONTHS),
  );
  return ok({
    from,
    to,
    touched: {
      ...counts,
      households: touched.households.map(({ code }) => code),
      isAll: touched.isAll && households.length === 0,
      registered: await countRegistered(db),
    },
    doings: [...(await listDoings(db, asked))],
    head: await findAuditHead(db),
  });
}
