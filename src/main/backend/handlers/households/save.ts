import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import type { IsoDate } from '@shared/domain/calendar';
import { documentKey, isRepairedDocument } from '@shared/domain/documents';
import type { MemberFields } from '@shared/domain/households';
import { checkHousehold, isWarning } from '@shared/domain/households/checks';
import { normaliseMember } from '@shared/domain/households/stated';
import { payeeProblems } from '@shared/domain/households/payee';
import { needsSecondPerson } from '@shared/domain/proposals';
import { ok, refuse } from '@shared/domain/result';
import { findFacilityIds } from '../../database/catalogs/facilityIds';
import type { Tx } from '../../database/handles';
import { findHousehold, type StoredHousehold } from '../../database/households/loadHouseholds';
import { planHousehold } from '../../database/households/planHousehold';
import { findDocumentHolders } from '../../database/documents/holders';
import { openHolderProposals } from '../../database/proposals';
import { isPurged } from '../../database/purge/purges';
import { refreshSummaries } from '../../database/households/summaries';
import type { FacilityIds } from '../../database/households/writeContext';
import { flushWrites, noWrites } from '../../database/households/writes';
import type { Handlers } from '../../dispatch';
import { documentTaken } from './documentTaken';

type Form = Parsed<'households.save'>;
type FieldFault = { readonly path: string; readonly code: string };

/** Creates a household or changes one, unless somebody else changed it since the form was opened. */
export const saveHousehold: Handlers['households.save'] = (backend, form) =>
  backend.write(async (tx) => {
    const { household, revision } = form;
    const before = await findHousehold(tx, household.code);
    const conflict = conflictOf(before, revision, household.code);
    if (conflict !== undefined) return refuse(conflict);
    if (await isPurged(tx, household.code)) return refuse({ code: 'household-purged', household: household.code });
    const members = form.members.map(normaliseMember);
    const facilities = await findFacilityIds(tx, members);
    const today = backend.today();
    const isOrphaned = before !== undefined && before.members.some(isLeftHolder);
    const faults = [
      ...fieldFaults(form, today).filter(({ code }) => !(isOrphaned && code === 'HH_HOLDER_NONE')),
      ...facilityFaults(members, facilities),
      ...goneMembers(before, members),
      ...(before === undefined ? [] : await payeeFaults(tx, before, members, today)),
    ];
    if (faults.length > 0) return refuse({ code: 'fields-invalid', fields: faults });
    const taken = before === undefined ? undefined : await takenDocument(tx, before, members);
    if (taken !== undefined) return refuse(taken);

    const writes = noWrites();
    const after = { household, members: form.members.map(memberToWrite) };
    planHousehold(writes, before, after, { today, newId: backend.newId, facilities });
    await flushWrites(tx, writes, backend.newId);
    await refreshSummaries(tx, [household.code]);
    return ok({ code: household.code, revision: (revision ?? 0) + 1 });
  });

const memberToWrite = (member: MemberFields) => ({
  fields: normaliseMember(member),
  documentRepaired: isRepairedDocument(member),
});

function conflictOf(before: StoredHousehold | undefined, revision: number | null, code: string): Problem | undefined {
  if (revision === null) return before === undefined ? undefined : { code: 'duplicate-code', value: code };
  if (before === undefined) return { code: 'not-found', what: code };
  return before.revision === revision ? undefined : { code: 'registry-changed', what: code };
}

/** Whose payee died or left: whatever else is true of it may be written until another one is named. */
const isLeftHolder = ({ isHolder, exitDate }: StoredHousehold['members'][number]) => isHolder && exitDate !== null;

const fieldFaults = (form: Form, today: Parameters<typeof checkHousehold>[1]): readonly FieldFault[] =>
  checkHousehold(form, today)
    .filter(({ code }) => !isWarning(code))
    .map(({ member, field, code }) => ({
      path: member === null ? `household.${field}` : `members.${member}.${field}`,
      code,
    }));

const facilityFaults = (members: readonly MemberFields[], { schools, posts }: FacilityIds): readonly FieldFault[] =>
  members.flatMap(({ modularCode, annex, ipressCode }, index) => [
    ...(modularCode !== '' && !schools.has(`${modularCode}-${annex}`)
      ? [{ path: `members.${index}.modularCode`, code: 'HH_SCHOOL_UNKNOWN' }]
      : []),
    ...(ipressCode !== '' && !posts.has(ipressCode)
      ? [{ path: `members.${index}.ipressCode`, code: 'HH_POST_UNKNOWN' }]
      : []),
  ]);

/** The payee of a household that is paid: as the database and the second person want it. */
async function payeeFaults(
  tx: Tx,
  before: StoredHousehold,
  members: readonly MemberFields[],
  today: IsoDate,
): Promise<readonly FieldFault[]> {
  if (!needsSecondPerson(before.status)) return [];
  const proposedId = (await openHolderProposals(tx, [before.id])).get(before.id);
  const proposed = before.members.find(({ id }) => id === proposedId)?.number ?? null;
  return payeeProblems(before.members, members, { proposed, today }).map(({ number, code }) => ({
    path: `members.${members.findIndex((member) => member.number === number)}.isHolder`,
    code,
  }));
}

/** Nobody is deleted by leaving him or her out of a form, and nobody comes back by being typed again. */
const goneMembers = (before: StoredHousehold | undefined, members: readonly MemberFields[]): readonly FieldFault[] =>
  (before?.members ?? []).flatMap(({ number, exitDate }) => {
    const index = members.findIndex((member) => member.number === number);
    if (exitDate === null) return index === -1 ? [{ path: 'members', code: 'HH_MEMBER_MISSING' }] : [];
    return index === -1 ? [] : [{ path: `members.${index}.number`, code: 'HH_MEMBER_LEFT' }];
  });

/** In an active household nobody may be who is active elsewhere; among candidates it is a gate of eligibility. */
async function takenDocument(
  tx: Tx,
  before: StoredHousehold,
  members: readonly MemberFields[],
): Promise<Problem | undefined> {
  if (before.status !== 'AFFILIATED' && before.status !== 'SUSPENDED') return undefined;
  const keys = members.map((member) => documentKey(member.documentType, member.documentNumber)).filter(Boolean);
  const holders = await findDocumentHolders(tx, keys);
  const taken = holders.find(({ household, status }) => household !== before.code && status !== 'CANDIDATE');
  if (taken === undefined) return undefined;
  return documentTaken(taken);
}
