import { addDays, addMonths, completedYears, dayNumber, type IsoDate } from '@shared/domain/calendar';
import type { HouseholdFields, MemberFields } from '@shared/domain/households';
import type { GeneratedCenter, GeneratedHousehold, GeneratedPost, GeneratedSchool } from './district';
import type { Random } from './random';
import { MEN, SURNAMES, WOMEN } from './words';

export type Places = {
  readonly ubigeo: string;
  readonly centers: readonly GeneratedCenter[];
  readonly schools: readonly GeneratedSchool[];
  readonly posts: readonly GeneratedPost[];
  readonly enrolledOn: IsoDate;
};

/** Household number `index` of the district: one or two adults and their children, 4.7 persons on average. */
export function householdAt(random: Random, index: number, places: Places): GeneratedHousehold {
  const center = random.pick(places.centers);
  const fatherSurname = random.pick(SURNAMES);
  const motherSurname = random.pick(SURNAMES);
  const context: Family = { random, places, index, fatherSurname, motherSurname };
  const head = mother(context);
  const adults = [head, ...(random.happens(0.8) ? [father(context)] : [])];
  const oldest = oldestChildDays(head, places.enrolledOn);
  const children = Array.from({ length: childCount(random) }, (_, order) =>
    child(context, adults.length + order, oldest),
  );
  const elder = random.happens(0.15) ? [grandparent(context, adults.length + children.length)] : [];
  return { household: householdFields(random, index, places, center), members: [...adults, ...children, ...elder] };
}

type Family = {
  readonly random: Random;
  readonly places: Places;
  readonly index: number;
  readonly fatherSurname: string;
  readonly motherSurname: string;
};

const DAYS_A_YEAR = 365;
const FIRST_BIRTH_YEARS = 16;
const CHILD_YEARS_MAX = 18;

/** How old the oldest child of a mother can be: under 18, and born when she was 16 or more. */
const oldestChildDays = ({ birthDate }: MemberFields, on: IsoDate) =>
  Math.min(CHILD_YEARS_MAX * DAYS_A_YEAR, dayNumber(on) - dayNumber(addMonths(birthDate, FIRST_BIRTH_YEARS * 12)));

const childCount = (random: Random) => [1, 2, 2, 3, 3, 3, 4, 5][random.integer(0, 7)] ?? 3;

function householdFields(random: Random, index: number, places: Places, center: GeneratedCenter): HouseholdFields {
  const { enrolledOn } = places;
  const validated = !random.happens(0.02);
  return {
    code: `H${places.ubigeo}${String(index + 1).padStart(6, '0')}`,
    ubigeo: places.ubigeo,
    populatedCenterCode: center.code,
    populatedCenterName: center.name,
    address: `A ${random.integer(1, 9) * 50} m de la escuela`,
    reference: random.happens(0.3) ? 'Casa de adobe, puerta verde' : '',
    area: center.code.endsWith('0001') ? 'URBAN' : 'RURAL',
    phone: random.happens(0.6) ? `9${random.integer(10_000_000, 99_999_999)}` : '',
    language: random.happens(0.5) ? 'qu' : 'es',
    indigenousPeople: '',
    nativeCommunity: '',
    fsuNumber: `FSU${String(index + 1).padStart(7, '0')}`,
    fsuDate: addDays(enrolledOn, -random.integer(200, 900)),
    cse: random.happens(0.03) ? 'NON_POOR' : random.happens(0.55) ? 'EXTREME_POOR' : 'POOR',
    cseDate: addDays(enrolledOn, -random.integer(100, 700)),
    cseExpiry: random.happens(0.9) ? addDays(enrolledOn, random.integer(200, 1200)) : null,
    residenceSince: random.happens(0.015) ? addMonths(enrolledOn, -3) : addMonths(enrolledOn, -random.integer(13, 240)),
    assemblyValidated: validated,
    assemblyDate: addDays(enrolledOn, -20),
    agreementDate: validated ? addDays(enrolledOn, -15) : null,
  };
}

/** Unique over the district: 40 numbers for each household. */
const dniAt = (family: Family, order: number) => String(40_000_000 + family.index * 40 + order);

const ADULT = {
  documentType: 'DNI',
  pregnant: false,
  lmpDate: null,
  eddDate: null,
  disability: false,
  modularCode: '',
  annex: '',
  grade: '',
  section: '',
  secondaryComplete: false,
  secondarySince: null,
  ipressCode: '',
} as const;

function mother(family: Family): MemberFields {
  const { random, places, motherSurname } = family;
  const pregnant = random.happens(0.02);
  const lmpDate = pregnant ? addDays(places.enrolledOn, -random.integer(30, 150)) : null;
  return {
    ...ADULT,
    number: 1,
    surname1: motherSurname,
    surname2: random.pick(SURNAMES),
    givenNames: `${random.pick(WOMEN)} ${random.pick(WOMEN)}`,
    documentNumber: dniAt(family, 0),
    documentExpiry: random.happens(0.6) ? addDays(places.enrolledOn, random.integer(300, 2500)) : null,
    birthDate: addDays(places.enrolledOn, -random.integer(20 * 365, 42 * 365)),
    sex: 'F',
    relationship: 'HEAD',
    maritalStatus: 'COHABITING',
    isHolder: true,
    pregnant,
    lmpDate,
    eddDate: lmpDate && addDays(lmpDate, 280),
    ipressCode: pregnant ? random.pick(places.posts).ipressCode : '',
  };
}

function father(family: Family): MemberFields {
  const { random, places, fatherSurname } = family;
  return {
    ...ADULT,
    number: 2,
    surname1: fatherSurname,
    surname2: random.pick(SURNAMES),
    givenNames: `${random.pick(MEN)} ${random.pick(MEN)}`,
    documentNumber: dniAt(family, 1),
    documentExpiry: null,
    birthDate: addDays(places.enrolledOn, -random.integer(21 * 365, 50 * 365)),
    sex: 'M',
    relationship: 'SPOUSE',
    maritalStatus: 'COHABITING',
    isHolder: false,
  };
}

function grandparent(family: Family, order: number): MemberFields {
  const { random, places, motherSurname } = family;
  return {
    ...ADULT,
    number: order + 1,
    surname1: random.pick(SURNAMES),
    surname2: motherSurname,
    givenNames: random.pick(WOMEN),
    documentNumber: dniAt(family, order),
    documentExpiry: null,
    birthDate: addDays(places.enrolledOn, -random.integer(62 * 365, 82 * 365)),
    sex: 'F',
    relationship: 'PARENT',
    maritalStatus: 'WIDOWED',
    isHolder: false,
  };
}

function child(family: Family, order: number, oldestDays: number): MemberFields {
  const { random, places, fatherSurname, motherSurname } = family;
  const sex = random.happens(0.5) ? 'F' : 'M';
  const birthDate = addDays(places.enrolledOn, -random.integer(20, oldestDays));
  return {
    ...ADULT,
    number: order + 1,
    surname1: fatherSurname,
    surname2: motherSurname,
    givenNames: `${random.pick(sex === 'F' ? WOMEN : MEN)} ${random.pick(sex === 'F' ? WOMEN : MEN)}`,
    documentType: completedYears(birthDate, places.enrolledOn) < 1 ? 'CUI' : 'DNI',
    documentNumber: dniAt(family, order),
    documentExpiry: null,
    birthDate,
    sex,
    relationship: 'CHILD',
    maritalStatus: '',
    isHolder: false,
    ...servicesOf(family, completedYears(birthDate, places.enrolledOn)),
  };
}

/** Families send their children to one post, and to the school of the level their age asks for. */
function servicesOf({ random, places, index }: Family, age: number) {
  if (age < 6)
    return {
      ipressCode: places.posts[index % places.posts.length]?.ipressCode ?? '',
      ...(age >= 5 ? schoolFor('B0', 1) : {}),
    };
  const grade = age < 12 ? age - 5 : Math.min(age - 11, 5);
  return schoolFor(age < 12 ? 'B0' : 'F0', grade);

  function schoolFor(level: 'B0' | 'F0', schoolGrade: number) {
    const schools = places.schools.filter((school) => school.level === level);
    const school = schools[index % schools.length];
    if (school === undefined) return {};
    return {
      modularCode: school.modularCode,
      annex: school.annex,
      grade: String(schoolGrade),
      section: random.pick(['A', 'B', 'Única']),
    };
  }
}
