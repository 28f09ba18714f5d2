import { addDays, type IsoDate } from '@shared/domain/calendar';
import type { HouseholdFields, MemberFields } from '@shared/domain/households';
import { householdAt, type Places } from './household';
import { createRandom, type Random } from './random';
import { PLACES, PLACE_ENDINGS, SURNAMES } from './words';

export type GeneratedCenter = {
  readonly code: string;
  readonly name: string;
  readonly ubigeo: string;
  readonly povertyPct: number;
  readonly altitude: number;
  readonly nativeCommunity: string;
};
export type GeneratedSchool = {
  readonly modularCode: string;
  readonly annex: string;
  readonly name: string;
  readonly level: 'A2' | 'B0' | 'F0';
  readonly ubigeo: string;
  readonly populatedCenter: string;
  readonly principal: string;
};
export type GeneratedPost = {
  readonly ipressCode: string;
  readonly name: string;
  readonly category: string;
  readonly ubigeo: string;
};
export type GeneratedHousehold = { readonly household: HouseholdFields; readonly members: readonly MemberFields[] };

export type District = {
  readonly name: string;
  readonly ubigeo: string;
  readonly enrolledOn: IsoDate;
  readonly centers: readonly GeneratedCenter[];
  readonly schools: readonly GeneratedSchool[];
  readonly posts: readonly GeneratedPost[];
  readonly households: readonly GeneratedHousehold[];
};

export type DistrictOptions = {
  readonly households: number;
  readonly seed: number;
  /** The day the office enrolled them; ages are plausible on it. */
  readonly enrolledOn?: IsoDate;
};

const DEFAULT_ENROLMENT = '2026-04-10' as IsoDate;
const UBIGEO = '050401';

/** A district with centres, schools, posts and households whose proportions are those of domain §8; same seed, same district. */
export function generateDistrict({ households, seed, enrolledOn = DEFAULT_ENROLMENT }: DistrictOptions): District {
  const random = createRandom(seed);
  const centers = Array.from({ length: Math.max(4, Math.round(households ** 0.62 / 2)) }, (_, index) =>
    centerAt(random, index),
  );
  const schools = Array.from({ length: Math.max(3, Math.round(1.18 * households ** 0.6)) }, (_, index) =>
    schoolAt(random, index, centers),
  );
  const posts = Array.from({ length: Math.max(2, Math.round(households / 300) + 2) }, (_, index) => postAt(index));
  const places: Places = { ubigeo: UBIGEO, centers, schools, posts, enrolledOn };
  return {
    name: 'Distrito de Demostración',
    ubigeo: UBIGEO,
    enrolledOn,
    centers,
    schools,
    posts,
    households: Array.from({ length: households }, (_, index) => householdAt(random, index, places)),
  };
}

/** The day after which a district's households may be affiliated. */
export const affiliationDateOf = (district: District) => addDays(district.enrolledOn, 10);

function centerAt(random: Random, index: number): GeneratedCenter {
  return {
    code: `${UBIGEO}${String(index + 1).padStart(4, '0')}`,
    name: index === 0 ? 'Capital del Distrito' : `${random.pick(PLACES)} ${random.pick(PLACE_ENDINGS)} ${index}`,
    ubigeo: UBIGEO,
    povertyPct: random.integer(410, 880) / 10,
    altitude: random.integer(2400, 4100),
    nativeCommunity: '',
  };
}

const LEVELS = ['B0', 'F0', 'B0', 'A2'] as const;

function schoolAt(random: Random, index: number, centers: readonly GeneratedCenter[]): GeneratedSchool {
  const level = LEVELS[index % LEVELS.length] ?? 'B0';
  return {
    modularCode: String(403_000 + index * 7).padStart(7, '0'),
    annex: '0',
    name: `IE ${16_000 + index} ${level === 'F0' ? 'Secundaria' : level === 'A2' ? 'Inicial' : 'Primaria'}`,
    level,
    ubigeo: UBIGEO,
    populatedCenter: random.pick(centers).name,
    principal: `${random.pick(SURNAMES)} ${random.pick(SURNAMES)}`,
  };
}

const postAt = (index: number): GeneratedPost => ({
  ipressCode: String(3_100 + index).padStart(8, '0'),
  name: `Puesto de Salud ${index + 1}`,
  category: index === 0 ? 'I-3' : 'I-1',
  ubigeo: UBIGEO,
});
