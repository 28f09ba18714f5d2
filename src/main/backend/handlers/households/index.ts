import { checkDocument, documentKey, normaliseDocument } from '@shared/domain/documents';
import { fullName } from '@shared/domain/households';
import { ok, refuse } from '@shared/domain/result';
import { findHousehold } from '../../database/households/loadHouseholds';
import {
  findDocumentHolders,
  listCenters,
  listTimeline,
  searchHouseholds,
} from '../../database/households/searchHouseholds';
import type { HandlersOf } from '../../dispatch';
import { storedHouseholdAnswer } from './answer';
import { saveHousehold } from './save';

export const householdHandlers: Pick<
  HandlersOf<'households'>,
  'households.search' | 'households.centers' | 'households.get' | 'households.save' | 'households.checkDocument'
> = {
  'households.search': async ({ db }, search) => ok(await searchHouseholds(db, search)),

  'households.centers': async ({ db }) => ok(await listCenters(db)),

  'households.get': async ({ db }, { code }) => {
    const household = await findHousehold(db, code);
    if (household === undefined) return refuse({ code: 'not-found', what: code });
    return ok(storedHouseholdAnswer(household, await listTimeline(db, household.id)));
  },

  'households.save': saveHousehold,

  'households.checkDocument': async ({ db }, { documentType, documentNumber, exceptHousehold }) => {
    const checked = checkDocument(documentType, documentNumber);
    const key = documentKey(documentType, documentNumber);
    const holders = checked.ok && key !== '' ? await findDocumentHolders(db, [key]) : [];
    const taken = holders.find(({ household }) => household !== exceptHousehold);
    return ok({
      number: normaliseDocument(documentType, documentNumber).documentNumber,
      code: checked.ok ? (checked.value.warnings[0] ?? null) : checked.problem,
      taken: taken === undefined ? null : { household: taken.household, name: fullName(taken) },
    });
  },
};
