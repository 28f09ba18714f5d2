import { checkDocument, documentKey, normaliseDocument } from '@shared/domain/documents';
import { fullName } from '@shared/domain/households';
import { ok, refuse } from '@shared/domain/result';
import { findAccount } from '../../database/households/accounts';
import { findHousehold } from '../../database/households/loadHouseholds';
import { findDocumentHolders } from '../../database/documents/holders';
import { listCenters, listTimeline, searchHouseholds } from '../../database/households/searchHouseholds';
import type { HandlersOf } from '../../dispatch';
import { analyseFile } from '../../imports/analyseFile';
import { applyAnalysis } from '../../imports/apply';
import { seenBy, stateAccount } from './account';
import { storedHouseholdAnswer } from './answer';
import { exportHouseholds } from './export';
import { analyseHouseholds } from './import/analyse';
import { householdImport } from './import/householdImport';
import { laterText } from './documentTaken';
import { nameHolder } from './holder';
import { householdHistory } from './history';
import { moveHousehold } from './move';
import { saveHousehold } from './save';

export const householdHandlers: HandlersOf<'households'> = {
  'households.analyse': (backend, { file }, job) =>
    analyseFile(backend, householdImport, file.path, job, (content) => analyseHouseholds(backend, content, job)),

  'households.apply': (backend, input, job) => applyAnalysis(backend, householdImport, input, job),

  'households.export': exportHouseholds,

  'households.search': async ({ db }, search) => ok(await searchHouseholds(db, search)),

  'households.centers': async ({ db }) => ok(await listCenters(db)),

  'households.get': async ({ db, user }, { code }) => {
    const household = await findHousehold(db, code);
    if (household === undefined) return refuse({ code: 'not-found', what: code });
    const account = await findAccount(db, household.id);
    return ok(
      storedHouseholdAnswer(household, {
        account: account === undefined ? null : seenBy(user, account),
        timeline: await listTimeline(db, household.id),
      }),
    );
  },

  'households.history': householdHistory,

  'households.save': saveHousehold,

  'households.move': moveHousehold,
  'households.holder': nameHolder,
  'households.account': stateAccount,

  'households.checkDocument': async ({ db }, { documentType, documentNumber, exceptHousehold, exceptMember }) => {
    const checked = checkDocument(documentType, documentNumber);
    const key = documentKey(documentType, documentNumber);
    const holders = checked.ok && key !== '' ? await findDocumentHolders(db, [key]) : [];
    const taken = holders.find(
      ({ household, number }) =>
        household !== exceptHousehold || (exceptMember !== undefined && number !== exceptMember),
    );
    return ok({
      number: normaliseDocument(documentType, documentNumber).documentNumber,
      code: checked.ok ? (checked.value.warnings[0] ?? null) : checked.problem,
      taken:
        taken === undefined ? null : { household: taken.household, name: fullName(taken), later: laterText(taken) },
    });
  },
};
