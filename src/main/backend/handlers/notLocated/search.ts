import type { LocatedHit } from '@shared/contract/notLocated';
import { searchKey } from '@shared/domain/names';
import { ok } from '@shared/domain/result';
import { loadFacilities } from '../../database/facilityDirectory';
import { listListed } from '../../database/notLocated/listed';
import { listOtherPersons } from '../../database/otherPersons';
import type { Handlers } from '../../dispatch';

const HITS_SHOWN = 25;

/** Looks through the lists and sheets of all facilities of a kind, by pieces of a name or of a document. */
export const searchFacilities: Handlers['notLocated.search'] = async ({ db }, { period, kind, text }) => {
  const facilities = await loadFacilities(db);
  const written = (await listOtherPersons(db, period)).filter(({ memberId }) => memberId === null);
  const rows = [
    ...written.map(({ id, ...row }) => ({ ...row, other: id, household: null })),
    ...(await listListed(db, period)).map((row) => ({ ...row, other: null })),
  ];
  const isWanted = finderOf(text);
  const hits = rows.flatMap((row): LocatedHit[] => {
    const facility = facilities.get(row.facilityId);
    if (facility?.kind !== kind || !isWanted(row)) return [];
    const { other, name, document, birthDate, household } = row;
    return [{ other, facility: facility.code, facilityName: facility.name, name, document, birthDate, household }];
  });
  return ok(hits.slice(0, HITS_SHOWN));
};

/** Every word of the text begins some word of the name, as it sounds, or is part of the document. */
function finderOf(text: string) {
  const wanted = searchKey(text).split(' ').filter(Boolean);
  return ({ name, document }: { readonly name: string; readonly document: string }) => {
    const words = searchKey(name).split(' ');
    return wanted.every((piece) => words.some((word) => word.startsWith(piece)) || document.includes(piece));
  };
}
