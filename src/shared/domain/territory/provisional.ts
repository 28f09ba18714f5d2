import type { IsoDate } from '../calendar';
import { districtOf, isPopulatedCenterCode } from '../territory';

/** Código provisional of a populated centre: its district's ubigeo, a 9 and three digits (domain §2.5). */
const PREFIX = '9';
const LAST = 999;

/** The next free one of a district; undefined where all 999 are taken. */
export function nextProvisionalCode(ubigeo: string, taken: readonly string[]): string | undefined {
  const start = `${ubigeo}${PREFIX}`;
  const used = taken.filter((code) => code.startsWith(start)).map((code) => Number(code.slice(start.length)));
  const next = Math.max(0, ...used) + 1;
  return next > LAST ? undefined : start + String(next).padStart(3, '0');
}

/** Why a code cannot be the official one: its form or district, one that is provisional itself, a future day. */
export type OfficialCodeFault = 'FORM' | 'PROVISIONAL' | 'FUTURE';

type Claim = {
  readonly provisional: string;
  readonly code: string;
  readonly since: IsoDate;
  /** Whether the catalogue has the official code as a provisional one. */
  readonly isCodeProvisional: boolean;
};

/** What keeps a code from being the official one of a provisional centre; undefined where nothing does. */
export function officialCodeFault(
  { provisional, code, since, isCodeProvisional }: Claim,
  today: IsoDate,
): OfficialCodeFault | undefined {
  if (!isPopulatedCenterCode(code) || districtOf(code) !== districtOf(provisional)) return 'FORM';
  if (isCodeProvisional || code === provisional) return 'PROVISIONAL';
  return since > today ? 'FUTURE' : undefined;
}
