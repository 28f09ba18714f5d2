import type { Problem } from '@shared/contract/problems';
import { judgeResult } from '@shared/domain/documents/results';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Tx } from '../../database/handles';
import { findHousehold } from '../../database/households/loadHouseholds';
import type { StoredMember } from '../../database/households/memberRows';
import type { Handlers } from '../../dispatch';
import { documentTaken } from '../households/documentTaken';
import { applyResults } from './applyResults';
import { holdersOf, takenBy } from './taken';

/** One result by hand, judged as a row of the campaign list. */
export const recordResult: Handlers['documents.record'] = (backend, { household: code, member: number, ...stated }) =>
  backend.write(async (tx) => {
    const found = await presentMember(tx, code, number);
    if (!found.ok) return found;
    const documentType = stated.documentType === 'NONE' ? undefined : stated.documentType;
    const judged = judgeResult({ ...stated, documentType }, found.value.member, backend.today());
    if (!judged.ok) {
      const { field: path, code: wrong } = judged.problem;
      return refuse({ code: 'fields-invalid', fields: [{ path, code: wrong }] });
    }
    const { document } = judged.value;
    if (document !== null) {
      const place = { household: code, number, status: found.value.status };
      const taken = takenBy(document, place, await holdersOf(tx, [document]));
      if (taken?.refuses === true) {
        return refuse(documentTaken(taken.holder));
      }
    }
    await applyResults(tx, backend, [{ household: code, number, judged: judged.value }]);
    return ok({});
  });

type Found = { readonly member: StoredMember; readonly status: Parameters<typeof takenBy>[1]['status'] };

/** A member who is in the household today. */
export async function presentMember(tx: Tx, code: string, number: number): Promise<Result<Found, Problem>> {
  const household = await findHousehold(tx, code);
  const member = household?.members.find((one) => one.number === number && one.exitDate === null);
  if (household === undefined || member === undefined)
    return refuse({ code: 'not-found', what: `${code} · ${number}` });
  return ok({ member, status: household.status });
}
