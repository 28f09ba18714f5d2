import type { IsoDate } from '@shared/domain/calendar';
import type { ServiceKind } from '@shared/domain/compliance/serviceLinks';
import type { Tx } from '../handles';

/** Vínculo with another school or post from a day on; `importId` and `row` say which file said so, if one did. */
export type NewLink = {
  readonly id: string;
  readonly memberId: string;
  readonly kind: ServiceKind;
  readonly facilityId: string;
  readonly since: IsoDate;
  readonly grade: string;
  readonly section: string;
  readonly importId: string | null;
  readonly row: number | null;
};

/** Ends the link in force and begins the new one; answers which facility it was before, null where none was named. */
export async function moveService(tx: Tx, link: NewLink): Promise<string | null> {
  const { memberId, kind, facilityId, since } = link;
  const current: { id: string; facilityId: string; since: IsoDate } | undefined = await tx('member_service')
    .where({ member_id: memberId, kind })
    .whereNull('until')
    .first('id', 'facility_id as facilityId', 'since');
  if (current?.facilityId === facilityId) return facilityId;
  if (current !== undefined) {
    const until = since > current.since ? since : current.since; // one that began later never held
    await tx('member_service').where({ id: current.id }).update({ until });
  }
  const { at, userId } = tx.author;
  await tx('member_service').insert({
    id: link.id,
    member_id: memberId,
    kind,
    facility_id: facilityId,
    grade: link.grade,
    section: link.section,
    since,
    import_id: link.importId,
    source_row: link.row,
    at,
    user_id: userId,
  });
  return current?.facilityId ?? null;
}
