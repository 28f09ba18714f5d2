import { documentKey } from '@shared/domain/documents';
import type { HouseholdStatus, MemberFields } from '@shared/domain/households';
import { findFacilityIds } from '../../../database/catalogs/facilityIds';
import type { ReadDb } from '../../../database/handles';
import { findDocumentHolders } from '../../../database/documents/holders';
import type { FacilityIds } from '../../../database/households/writeContext';
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
  const places = await placesOfDocuments(db, changing, members);
  return groups.map((group) => (isSame(group) ? group : withCrossChecks(group, facilities, places)));
}

/** `earlierOf`: whose earlier document it is there; '' where it is the one of today. */
type Place = { readonly household: string; readonly status: HouseholdStatus; readonly earlierOf: string };
type Places = ReadonlyMap<string, ReadonlyMap<string, Place>>;

/** By document and household code: every household, registered or in the file, in which a document appears. */
async function placesOfDocuments(
  db: ReadDb,
  groups: readonly JudgedGroup[],
  members: readonly MemberFields[],
): Promise<Places> {
  const places = new Map<string, Map<string, Place>>();
  const add = (key: string, place: Place) => {
    const known = places.get(key) ?? new Map<string, Place>();
    if (!known.has(place.household)) known.set(place.household, place);
    if (key !== '') places.set(key, known);
  };
  const keys = [...new Set(members.map(keyOf).filter(Boolean))];
  for (const holder of await findDocumentHolders(db, keys)) {
    const { documentKey: key, household, status, later } = holder;
    add(key, { household, status, earlierOf: later === null ? '' : earlierOf(holder) });
  }
  for (const { code, before, members: rows } of groups) {
    for (const { after } of rows) {
      if (after !== undefined)
        add(keyOf(after), { household: code, status: before?.status ?? 'CANDIDATE', earlierOf: '' });
    }
  }
  return places;
}

const keyOf = ({ documentType, documentNumber }: MemberFields) => documentKey(documentType, documentNumber);

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
  { known }: JudgedMember,
  after: MemberFields,
  places: Places,
): readonly Finding<MemberRowFields>[] {
  const key = keyOf(after);
  if (known !== undefined && keyOf(known) === key) return [];
  const elsewhere = [...(places.get(key)?.values() ?? [])].filter(({ household }) => household !== code);
  const earlier = elsewhere
    .filter(({ earlierOf }) => earlierOf !== '')
    .slice(0, PLACES_NAMED)
    .map(({ earlierOf: detail }) => ({ field: 'documentNumber', code: 'HH_DOCUMENT_EARLIER', detail }) as const);
  const active = elsewhere.find(({ status }) => isActive(status));
  if (isActive(before?.status) && active !== undefined) {
    return [{ field: 'documentNumber', code: 'HH_DOCUMENT_TAKEN', detail: active.household }, ...earlier];
  }
  const detail = named(elsewhere);
  return elsewhere.length === 0 ? [] : [{ field: 'documentNumber', code: 'HH_DOCUMENT_ELSEWHERE', detail }, ...earlier];
}

/** A number that stands for a missing one, as 00000000 does, is in hundreds of households. */
const PLACES_NAMED = 5;

/** `H-1, H-2 (+ 40)` */
function named(places: readonly Place[]): string {
  const codes = places.slice(0, PLACES_NAMED).map(({ household }) => household);
  const others = places.length - codes.length;
  return codes.join(', ') + (others > 0 ? ` (+ ${others})` : '');
}

const isActive = (status: HouseholdStatus | undefined) => status === 'AFFILIATED' || status === 'SUSPENDED';
