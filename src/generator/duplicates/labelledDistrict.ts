import type { MemberFields } from '@shared/domain/households';
import { isTooYoung } from '@shared/domain/quality/family';
import { generateDistrict, type District, type DistrictOptions, type GeneratedHousehold } from '../district';
import { createRandom, type Random } from '../random';
import { cousin, homonym, namedAfterTheDead, namesakeSon, sameDay, sibling, twin, type LookAlike } from './lookAlikes';
import { writeAgain } from './writeAgain';

/** Who a member is: household code and number. */
export type MemberRef = { readonly household: string; readonly member: number };

/** A district in which some persons stand twice, and which ones: what a search for duplicates is judged by. */
export type LabelledDistrict = {
  readonly district: District;
  /** Each pair that is one person. */
  readonly duplicates: readonly (readonly [MemberRef, MemberRef])[];
};

/** Of a hundred households, so many … */
const SHARES = {
  registeredAgain: 3,
  childElsewhere: 4,
  childTwice: 2,
  twin: 2,
  sibling: 2,
  namedAfterTheDead: 1,
  cousin: 2,
  namesakeSon: 2,
  namesakeSonElsewhere: 1,
  homonym: 2,
  sameDay: 1,
} as const;

/** A seeded district with known duplicates and at least as many pairs that only look like one person. */
export function generateLabelledDistrict(options: DistrictOptions): LabelledDistrict {
  const random = createRandom(options.seed + 7919);
  const district = withParticles(generateDistrict(options));
  const registry = openBook(district, random);
  const share = (part: keyof typeof SHARES) => registry.pick(Math.ceil((options.households * SHARES[part]) / 100));
  for (const household of share('registeredAgain')) registry.registerAgain(household);
  for (const household of share('childElsewhere')) registry.repeatChild(household, false);
  for (const household of share('childTwice')) registry.repeatChild(household, true);
  for (const [part, likeness, atHome, whom] of LOOK_ALIKES) {
    for (const household of share(part)) registry.addLookAlike(household, likeness, { atHome, whom });
  }
  return registry.close();
}

type Whom = 'child' | 'father' | 'anyone';

const LOOK_ALIKES: readonly (readonly [keyof typeof SHARES, LookAlike, boolean, Whom])[] = [
  ['twin', twin, true, 'child'],
  ['sibling', sibling, true, 'child'],
  ['namedAfterTheDead', namedAfterTheDead, true, 'child'],
  ['cousin', cousin, false, 'child'],
  ['namesakeSon', namesakeSon, true, 'father'],
  ['namesakeSonElsewhere', namesakeSon, false, 'father'],
  ['homonym', homonym, false, 'anyone'],
  ['sameDay', sameDay, false, 'child'],
];

function openBook(district: District, random: Random) {
  const { enrolledOn: latest } = district;
  const books = new Map(district.households.map((one) => [one.household.code, { ...one, members: [...one.members] }]));
  const untouched = shuffled(random, [...books.values()]);
  const duplicates: [MemberRef, MemberRef][] = [];
  const pick = (count: number) => untouched.splice(0, count);
  const add = (book: GeneratedHousehold & { members: MemberFields[] }, member: MemberFields) => {
    book.members.push({ ...member, number: book.members.length + 1, isHolder: false });
    return { household: book.household.code, member: book.members.length };
  };
  type Book = ReturnType<typeof pick>[number];
  return {
    pick,
    /** The family came again, and was given another code. */
    registerAgain({ household, members }: Book) {
      const code = household.code.replace(/^H/, 'R');
      const again = members.filter(({ isHolder }) => isHolder || random.happens(0.85));
      const written = again.map((member, index) =>
        writeAgain(random, member, { number: index + 1, atHome: false, latest }),
      );
      books.set(code, { household: { ...household, code, fsuNumber: '' }, members: written });
      for (const [index, { number }] of again.entries()) {
        duplicates.push([
          { household: household.code, member: number },
          { household: code, member: index + 1 },
        ]);
      }
    },
    /** A child listed with both parents who live apart, or with its grandmother; or twice on one form. */
    repeatChild({ household, members }: Book, atHome: boolean) {
      const child = random.pick(members.filter(({ relationship }) => relationship === 'CHILD'));
      const book = atHome ? books.get(household.code) : pick(1)[0];
      if (book === undefined) return;
      const written = writeAgain(random, child, { number: 0, atHome, latest });
      const relationship = atHome ? 'CHILD' : 'GRANDCHILD';
      duplicates.push([{ household: household.code, member: child.number }, add(book, { ...written, relationship })]);
    },
    addLookAlike({ household, members }: Book, likeness: LookAlike, { atHome, whom }: { atHome: boolean; whom: Whom }) {
      const model = random.pick(members.filter((member) => isOf(whom, member)).concat(members.slice(0, 1)));
      const book = atHome ? books.get(household.code) : pick(1)[0];
      if (book === undefined) return;
      const documented = documentOf(random, book);
      const alike = likeness(random, model, latest);
      add(book, { ...alike, ...placeIn(members, alike, atHome), ...documented });
    },
    close: (): LabelledDistrict => ({ district: { ...district, households: [...books.values()] }, duplicates }),
  };
}

const isOf = (whom: Whom, { relationship, sex }: MemberFields) =>
  whom === 'anyone' || (whom === 'child' ? relationship === 'CHILD' : relationship === 'SPOUSE' && sex === 'M');

const documentOf = (random: Random, book: GeneratedHousehold) =>
  random.happens(0.85)
    ? ({ documentType: 'DNI', documentNumber: ownNumber(book) } as const)
    : ({ documentType: 'NONE', documentNumber: '', documentExpiry: null } as const);

/** A child of the house where its mother can be, otherwise a relative. */
function placeIn(members: readonly MemberFields[], { birthDate }: MemberFields, atHome: boolean) {
  const isHers = atHome && members.slice(0, 1).every((mother) => !isTooYoung(mother, birthDate));
  const relationship = isHers ? 'CHILD' : 'OTHER_RELATIVE';
  return { relationship, maritalStatus: '', pregnant: false, lmpDate: null, eddDate: null } as const;
}

/** Beside those of the family, as numbers given on one day are. */
const ownNumber = ({ members }: GeneratedHousehold) =>
  String(Number(members[0]?.documentNumber ?? 0) + 20 + members.length);

function shuffled<Item>(random: Random, items: Item[]): Item[] {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = random.integer(0, at);
    const [one, two] = [items[at], items[other]];
    if (one === undefined || two === undefined) continue;
    items[at] = two;
    items[other] = one;
  }
  return items;
}

/** Half of the families Cruz are De la Cruz. */
function withParticles(district: District): District {
  const whole = (surname: string) => (surname === 'Cruz' ? 'De la Cruz' : surname);
  return {
    ...district,
    households: district.households.map((one, index) =>
      index % 2 === 0
        ? one
        : {
            ...one,
            members: one.members.map((member) => ({
              ...member,
              surname1: whole(member.surname1),
              surname2: whole(member.surname2),
            })),
          },
    ),
  };
}
