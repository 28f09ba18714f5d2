import { nextStep, type StepAction } from '@shared/domain/affiliation/steps';
import type { Problem } from '@shared/contract/problems';
import { ok, refuse, type Result } from '@shared/domain/result';
import { setCurrentValues } from '../../database/affiliation/currentValues';
import { findStanding, insertSteps, isSigned, type Standing } from '../../database/affiliation/steps';
import { findPlacing } from '../../database/assemblies/places';
import { noteEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import { findHousehold } from '../../database/households/loadHouseholds';
import type { Handlers } from '../../dispatch';
import { dateProblem } from '../assemblies/common';

/** Acuerdo de compromiso: whoever is holder signs it, after the assembly, while there is a place. */
export const signAgreement: Handlers['affiliation.sign'] = (backend, { household: code, on, manner }) =>
  backend.write(async (tx) => {
    const found = await findReady(tx, code, 'SIGN');
    if (!found.ok) return found;
    const standing = found.value;
    const wrong = dateProblem(on, { today: backend.today(), notBefore: standing.assemblyDate });
    if (wrong !== undefined) return refuse(wrong);
    const placing = await findPlacing(tx, standing.id, code);
    if (placing?.hasPlace === false)
      return refuse({ code: 'no-place', household: code, rank: placing.rank, places: placing.places ?? 0 });
    const holder = (await findHousehold(tx, code))?.members.find(({ isHolder }) => isHolder);
    const signed = { manner, member: holder?.number ?? null };
    const step = { householdId: standing.id, step: 'AGREEMENT_SIGNED', on, details: signed } as const;
    // typed twice, it was signed once; another day, manner or holder is another signature
    if (standing.state === 'AGREEMENT_SIGNED' && (await isSigned(tx, step))) return ok({});
    await setCurrentValues(tx, standing.id, { agreementDate: on });
    await insertSteps(tx, [step]);
    await noteEvent(tx, {
      kind: 'household.signed',
      householdId: standing.id,
      ...(holder === undefined ? {} : { memberId: holder.id }),
      details: { on, ...signed, fields: { agreementDate: [standing.agreementDate, on] } },
    });
    return ok({});
  });

export const requestDocuments: Handlers['affiliation.requestDocuments'] = (backend, { household: code, on, note }) =>
  backend.write(async (tx) => {
    const found = await findReady(tx, code, 'REQUEST_DOCUMENTS');
    if (!found.ok) return found;
    const standing = found.value;
    const wrong = dateProblem(on, { today: backend.today(), notBefore: standing.assemblyDate });
    if (wrong !== undefined) return refuse(wrong);
    await insertSteps(tx, [{ householdId: standing.id, step: 'DOCS_PENDING', on, details: { note } }]);
    await noteEvent(tx, { kind: 'household.documents-asked', householdId: standing.id, details: { on, note } });
    return ok({});
  });

async function findReady(tx: Tx, code: string, action: StepAction): Promise<Result<Standing, Problem>> {
  const standing = await findStanding(tx, code);
  if (standing === undefined) return refuse({ code: 'not-found', what: code });
  return nextStep(standing.state, action) === undefined
    ? refuse({ code: 'step-not-allowed', household: code, step: standing.state, action })
    : ok(standing);
}
