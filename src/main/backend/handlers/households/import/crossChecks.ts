import { checkDocument, documentKey } from '@shared/domain/documents';
import type { HouseholdStatus, MemberFields } from '@shared/domain/households';
import { findFacilityIds } from '../../../database/catalogs/facilityIds';
import type { ReadDb } from '../../../database/handles';
import { findDocumentHolders } from '../../../database/documents/holders';
import type { FacilityIds } from '../../../database/households/writeContext';
import { inTurns } from '../../../jobs/inTurns';
import { earlierOf } from '../documentTaken';
import type { MemberRowFields } from '../../../workbooks/households/memberTable';
import type { Finding } from '../../../workbooks/tables/tableReport';
import { isSame, type JudgedGroup } from './judgeGroup';
import type { JudgedMember } from './judgeMember';

/** What only the catalogues and the other households tell: unknown schools and posts, persons who are elsewhere too. */
export async function addCrossChecks(db: ReadDb, groups: readonly JudgedGroup[]): Promise<readonly JudgedGroup[]> {
  const changing = groups.filter((group) => !isSame(group));
  const members = changing.flatMap(({ members: rows }) => rows.flatMap(({ after }) => (after ? [after] : [])));
  const facilities = await findFacilityIds(db, members);
  const places = await placesOfDocuments(db, changing);
  return inTurns(groups, (group) => (isSame(group) ? group : withCrossChecks(group, facilities, places)));
}

/** `earlierOf`: whose earlier document it is there; '' where it is the one of today. */
type Place = { readonly household: string; readonly status: HouseholdStatus; readonly earlierOf: string };
/** All places of one document: a few of each sort, in order, and how many there are. */
type KnownPlaces = {
  readonly households: Set<string>;
  readonly any: Place[];
  readonly earlier: Place[];
  readonly active: Place[];
};
type Places = ReadonlyMap<string, KnownPlaces>;

/** By document and household code: every household, registered or in the file, in which a document appears. */
async function placesOfDocuments(db: ReadDb, groups: readonly JudgedGroup[]): Promise<Places> {
  const places = new Map<string, KnownPlaces>();
  const add = (key: string, place: Place) => {
    if (key === '') return;
    const known = places.get(key) ?? { households: new Set(), any: [], earlier: [], active: [] };
    places.set(key, known);
    if (known.households.has(place.household)) return;
    known.households.add(place.household);
    keepSome(known.any, place);
    if (place.earlierOf !== '') keepSome(known.earlier, place);
    if (isActive(place.status)) keepSome(known.active, place);
  };
  const stated = await inTurns(groups, ({ members }) => members.map(({ after }) => (after ? keyOf(after) : '')));
  const keys = [...new Set(stated.flat().filter(Boolean))];
  for (const holder of await findDocumentHolders(db, keys)) {
    const { documentKey: key, household, status, later } = holder;
    add(key, { household, status, earlierOf: later === null ? '' : earlierOf(holder) });
  }
  await inTurns(groups, ({ code, before }, index) => {
    const place = { household: code, status: before?.status ?? 'CANDIDATE', earlierOf: '' } as const;
    for (const key of stated[index] ?? []) add(key, place);
  });
  return places;
}

/** As many as are named, and one that may be the household itself. */
function keepSome(places: Place[], place: Place): void {
  if (places.length <= PLACES_NAMED) places.push(place);
}

/** A number that is none of its type is nobody's: two who wrote `123` have nothing in common but the mistake. */
const keyOf = ({ documentType, documentNumber }: MemberFields) =>
  checkDocument(documentType, documentNumber).ok ? documentKey(documentType, documentNumber) : '';

function withCrossChecks(group: JudgedGroup, facilities: FacilityIds, places: Places): JudgedGroup {
  const members = group.members.map((member) => {
    const { after } = member;
    if (after === undefined || member.change === 'same') return member;
    const found = [...facilityFindings(after, facilities), ...documentFindings(group, member, after, places)];
    return { ...member, findings: [...member.findings, ...found] };
  });
  return { ...group, members };
}

function facilityFindings(
  { modularCode, annex, ipressCode }: MemberFields,
  { schools, posts }: FacilityIds,
): readonly Finding<MemberRowFields>[] {
  const findings: Finding<MemberRowFields>[] = [];
  if (modularCode !== '' && !schools.has(`${modularCode}-${annex}`)) {
    findings.push({ field: 'modularCode', code: 'HH_SCHOOL_UNKNOWN' });
  }
  if (ipressCode !== '' && !posts.has(ipressCode)) findings.push({ field: 'ipressCode', code: 'HH_POST_UNKNOWN' });
  return findings;
}

/** Between active households a person cannot be shared; with a candidate it is for the eligibility check to refuse. */
function documentFindings(
  { code, before }: JudgedGroup,
  { known: registered }: JudgedMember,
  after: MemberFields,
  places: Places,
): readonly Finding<MemberRowFields>[] {
  const key = keyOf(after);
  if (registered !== undefined && keyOf(registered) === key) return [];
  const known = places.get(key);
  const elsewhere = (some: readonly Place[] = []) =>
    some.filter(({ household }) => household !== code).slice(0, PLACES_NAMED);
  const earlier = elsewhere(known?.earlier).map(
    ({ earlierOf: detail }) => ({ field: 'documentNumber', code: 'HH_DOCUMENT_EARLIER', detail }) as const,
  );
  const [active] = elsewhere(known?.active);
  if (isActive(before?.status) && active !== undefined) {
    return [{ field: 'documentNumber', code: 'HH_DOCUMENT_TAKEN', detail: active.household }, ...earlier];
  }
  const others = countElsewhere(known, code);
  if (others === 0) return [];
  const detail = named(elsewhere(known?.any), others);
  return [{ field: 'documentNumber', code: 'HH_DOCUMENT_ELSEWHERE', detail }, ...earlier];
}

const countElsewhere = (known: KnownPlaces | undefined, code: string) =>
  known === undefined ? 0 : known.households.size - (known.households.has(code) ? 1 : 0);

/** A number that stands for a missing one, as 00000000 does, is in hundreds of households. */
const PLACES_NAMED = 5;

/** `H-1, H-2 (+ 40)` */
function named(places: readonly Place[], count: number): string {
  const codes = places.map(({ household }) => household);
  const unnamed = count - codes.length;
  return codes.join(', ') + (unnamed > 0 ? ` (+ ${unnamed})` : '');
}

const isActive = (status: HouseholdStatus | undefined) => status === 'AFFILIATED' || status === 'SUSPENDED';
