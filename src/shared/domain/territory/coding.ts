import { nameSimilarity, SAME_PERSON_SIMILARITY, searchKey } from '../names';
import { findDistrict, findReniecDistrict } from './districts';

/** Where a row of a file says it is: a code, and the district's name if the file writes one ('' if not). */
export type NamedPlace = { readonly ubigeo: string; readonly district: string };

/** More than this share of rows in doubt, and the whole file is refused (domain §2.4). */
const SHARE_TOLERATED = 0.02;

/**
 * Why a file is not believed to be coded as INEI does. RENIEC: read as the civil registry's codes its rows make sense.
 * NAMES: its codes and names contradict each other either way.
 */
export type CodingSuspicion = {
  readonly kind: 'RENIEC' | 'NAMES';
  /** Rows in doubt, of how many that could be compared. */
  readonly doubtful: number;
  readonly compared: number;
  readonly example: NamedPlace;
};

/**
 * Codificación del ubigeo. A RENIEC code is often the valid INEI code of another district, so that only the names can
 * tell; where a file writes none, codes outside the office's district (`office`, INEI) are in doubt if RENIEC means that
 * very district by them.
 */
export function suspectCoding(rows: readonly NamedPlace[], office: string): CodingSuspicion | undefined {
  const named = rows.filter(isComparable);
  return named.length > 0 ? byNames(named) : byPlace(rows, office);
}

// A district that is newer than the table contradicts nobody.
const isComparable = ({ ubigeo, district }: NamedPlace) =>
  district !== '' && (findDistrict(ubigeo) ?? findReniecDistrict(ubigeo)) !== undefined;

function byNames(named: readonly NamedPlace[]): CodingSuspicion | undefined {
  const doubtful = named.filter(({ ubigeo, district }) => !isNameOf(findDistrict(ubigeo)?.name, district));
  const reniec = doubtful.filter(({ ubigeo, district }) => isNameOf(findReniecDistrict(ubigeo)?.name, district));
  return suspicion(reniec.length * 2 > doubtful.length ? 'RENIEC' : 'NAMES', doubtful, named.length);
}

function byPlace(rows: readonly NamedPlace[], office: string): CodingSuspicion | undefined {
  const outside = rows.filter(({ ubigeo }) => ubigeo !== office);
  const doubtful = outside.filter(({ ubigeo }) => findReniecDistrict(ubigeo)?.inei === office);
  // A file of many districts has a few of them by chance.
  return doubtful.length * 2 > outside.length ? suspicion('RENIEC', doubtful, rows.length) : undefined;
}

function suspicion(kind: CodingSuspicion['kind'], doubtful: readonly NamedPlace[], compared: number) {
  const [example] = doubtful;
  if (example === undefined || doubtful.length <= compared * SHARE_TOLERATED) return undefined;
  return { kind, doubtful: doubtful.length, compared, example };
}

/** Whether `written` is a spelling of a district's name: Kimbiri and QUIMBIRI, or one cut short. */
export function isNameOf(name: string | undefined, written: string): boolean {
  if (name === undefined) return false;
  const [known, typed] = [keyOf(name), keyOf(written)];
  if (known === typed || (typed.length >= SHORTEST_CUT && known.startsWith(typed))) return true;
  return nameSimilarity(name, written) >= SAME_PERSON_SIMILARITY;
}

const SHORTEST_CUT = 12;
const keyOf = (name: string) => searchKey(name).replaceAll(' ', '');
