import type { PersonName } from '../households';
import { fullName } from '../households';
import { foldName } from '../names';

const DIGITS_SHOWN = 3;

/** Documento en público: its last three characters only (domain §13.4); '' where there is none. */
export const maskedDocument = (documentNumber: string): string =>
  documentNumber.length <= DIGITS_SHOWN ? '' : `*****${documentNumber.slice(-DIGITS_SHOWN)}`;

export type Listed = PersonName & { readonly documentNumber: string; readonly populatedCenter: string };
export type PublicRow = { readonly name: string; readonly document: string; readonly populatedCenter: string };

/** Lista pública: holders by populated centre and name, so that its order gives nothing of a family away. */
export function publicList(households: readonly Listed[]): readonly PublicRow[] {
  const keyed = households.map((household) => ({
    key: [household.populatedCenter, fullName(household), household.documentNumber].map(sortKey).join('\u0000'),
    row: {
      name: fullName(household),
      document: maskedDocument(household.documentNumber),
      populatedCenter: household.populatedCenter,
    },
  }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ row }) => row);
}

/** Ñ stands between N and O, whatever the computer's own order. */
const sortKey = (text: string) => foldName(text).replaceAll('Ñ', 'N\uffff');
