import type { IsoDate } from '@shared/domain/calendar';
import { isCorrection, linkSince } from '@shared/domain/households/enrolment';
import type { CurrentService } from './memberRows';
import type { MemberPlan } from './planMember';
import type { WriteContext } from './writeContext';
import type { HouseholdWrites } from './writes';

type ServicePlan = MemberPlan & { readonly id: string; readonly entryDate: IsoDate };

/** School and health post: a first link, another one, another grade in the same school, or none any more. */
export function planServices(writes: HouseholdWrites, plan: ServicePlan, context: WriteContext): void {
  const { known, fields } = plan;
  const { modularCode, annex, grade, section, ipressCode } = fields;
  const schoolId = modularCode === '' ? null : idOf(context.facilities.schools, `${modularCode}-${annex}`);
  const postId = ipressCode === '' ? null : idOf(context.facilities.posts, ipressCode);
  const place = { grade, section };
  const samePlace = known?.grade === grade && known.section === section;
  planLink(writes, plan, { kind: 'SCHOOL', current: known?.school, facilityId: schoolId, place, samePlace }, context);
  planLink(
    writes,
    plan,
    { kind: 'HEALTH_POST', current: known?.post, facilityId: postId, place: noPlace, samePlace: true },
    context,
  );
}

const noPlace = { grade: '', section: '' };

function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error('a facility is checked against its catalogue before it is written');
  return id;
}

type Link = {
  readonly kind: 'SCHOOL' | 'HEALTH_POST';
  readonly current: CurrentService | null | undefined;
  readonly facilityId: string | null;
  readonly place: { readonly grade: string; readonly section: string };
  readonly samePlace: boolean;
};

function planLink(writes: HouseholdWrites, plan: ServicePlan, link: Link, context: WriteContext): void {
  const { current, facilityId, place, kind } = link;
  const { today, newId } = context;
  const origin = { import_id: context.importId ?? null, source_row: plan.row ?? null };
  const begin = (facility_id: string, since: IsoDate) =>
    writes.services.push({ id: newId(), member_id: plan.id, kind, facility_id, ...place, since, ...origin });
  if (current == null) {
    if (facilityId === null) return;
    const since = linkSince(plan.entryDate, !wasLinked(plan, kind), today);
    begin(facilityId, since);
    return;
  }
  if (facilityId === current.facilityId && link.samePlace) return;
  const inPlace = facilityId !== null && isCorrection(plan.household, current.since, today);
  if (inPlace) writes.serviceUpdates.push({ id: current.id, columns: { facility_id: facilityId, ...place } });
  else writes.serviceUpdates.push({ id: current.id, columns: { until: today } });
  if (facilityId !== null && !inPlace) begin(facilityId, today);
}

const wasLinked = ({ known }: ServicePlan, kind: Link['kind']) => known?.formerServices.includes(kind) ?? false;
