import { addDays, type IsoDate } from '../calendar';
import { checkDocument, documentKey } from '../documents';
import type { DocumentType, MemberFields, PersonName, Relationship, Sex } from '../households';
import { ok, type Result } from '../result';
import { checkDay } from './dates';
import { fault, type MembershipFault } from './faults';
import { findMember } from './findMember';
import type { StatedOutcome } from './outcomes';
import {
  NO_CHANGE,
  nextNumbers,
  type Entry,
  type Episode,
  type LivingHousehold,
  type LivingMember,
  type MembershipPlan,
} from './plan';
import { childOf } from './relationships';

/** Recién nacido, as the form states it; `relationship` null: as follows from the mother's. */
export type Newborn = PersonName & {
  readonly sex: Sex;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly relationship: Relationship | null;
};

export type BirthInput = {
  /** Number of the woman. */
  readonly mother: number;
  readonly on: IsoDate;
  readonly today: IsoDate;
  readonly outcome: StatedOutcome;
  readonly newborns: readonly Newborn[];
  /** For an episode that becomes known only by its outcome. */
  readonly newId: () => string;
};

/** Before 20 weeks nobody is born alive; after 300 days the FUR is wrong (domain §13.2). */
const LIVE_BIRTH_DAYS_MIN = 140;
const PREGNANCY_DAYS_MAX = 300;

/**
 * Desenlace de un embarazo: the episode ends on its day and each newborn becomes a member that names it, twins included
 * (domain §2.2). A birth of which no pregnancy was registered leaves an episode of that one day.
 */
export function planBirth<M extends LivingMember>(
  household: LivingHousehold<M>,
  input: BirthInput,
): Result<MembershipPlan<M>, MembershipFault> {
  const { on, outcome, newborns } = input;
  const mother = findMother(household, input);
  if (!mother.ok) return mother;
  const episode = findEpisode(mother.value);
  if (episode === undefined && outcome !== 'LIVE_BIRTH') return fault('NO_PREGNANCY', 'mother');
  const wrong = (episode && datesFault(episode, input)) ?? newbornsFault(input);
  if (wrong !== undefined) return wrong;
  const numbers = nextNumbers(household, newborns.length);
  if (numbers.length < newborns.length) return fault('HOUSEHOLD_FULL', 'newborns', household.code);
  const id = episode?.id ?? input.newId();
  const entries = newborns.map((newborn, index): Entry<M> => ({
    household: household.code,
    fields: fieldsOf(newborn, mother.value, numbers[index] ?? 0, on),
    on: input.today,
    previous: null,
    birthPregnancyId: id,
  }));
  const episodeEnds = [{ id, isNew: episode === undefined, member: mother.value, on, outcome }];
  return ok({ ...NO_CHANGE, entries, episodeEnds });
}

/** Also one who died: her child is born all the same. */
function findMother<M extends LivingMember>(household: LivingHousehold<M>, { mother, on, today }: BirthInput) {
  const found = findMember(household, mother, 'mother');
  if (!found.ok) return found;
  const { sex, exitDate, exitReason, birthDate } = found.value;
  if (sex === 'M' || on <= birthDate) return fault('NOT_A_MOTHER', 'mother');
  if (exitDate !== null && exitReason !== 'DIED') return fault('MEMBER_GONE', 'mother', exitDate);
  if (exitDate !== null && on > exitDate) return fault('MEMBER_DIED', 'on', exitDate);
  return on > today ? checkDay({ on, today }, found.value) : ok(found.value);
}

/** The open one, or the last one that ended without anybody saying how. */
const findEpisode = ({ pregnancies }: LivingMember): Episode | undefined =>
  pregnancies.find(({ endedDate }) => endedDate === null) ??
  pregnancies.filter(({ outcome }) => outcome === 'UNKNOWN').at(-1);

function datesFault({ lmpDate }: Episode, { on, outcome }: BirthInput) {
  if (lmpDate === null) return undefined;
  if (on <= lmpDate) return fault('DATE_BEFORE_LMP', 'on', lmpDate);
  if (on > addDays(lmpDate, PREGNANCY_DAYS_MAX)) return fault('PREGNANCY_TOO_LONG', 'on', lmpDate);
  const isTooEarly = outcome === 'LIVE_BIRTH' && on < addDays(lmpDate, LIVE_BIRTH_DAYS_MIN);
  return isTooEarly ? fault('BORN_TOO_EARLY', 'on', lmpDate) : undefined;
}

function newbornsFault({ outcome, newborns }: BirthInput) {
  if (outcome !== 'LIVE_BIRTH') {
    return newborns.length === 0 ? undefined : fault('NEWBORN_UNWANTED', 'newborns');
  }
  if (newborns.length === 0) return fault('NEWBORN_MISSING', 'newborns');
  const invalid = newborns.findIndex(
    ({ documentType, documentNumber }) => !checkDocument(documentType, documentNumber).ok,
  );
  if (invalid >= 0) return fault('DOCUMENT_INVALID', `newborns.${invalid}.documentNumber`);
  const keys = newborns.map(({ documentType, documentNumber }) => documentKey(documentType, documentNumber));
  const repeated = keys.findIndex((key, index) => key !== '' && keys.indexOf(key) < index);
  return repeated >= 0 ? fault('DOCUMENT_REPEATED', `newborns.${repeated}.documentNumber`) : undefined;
}

/** A newborn goes to the mother's health post until the family names another one. */
const fieldsOf = (
  { relationship, ...stated }: Newborn,
  mother: LivingMember,
  number: number,
  birthDate: IsoDate,
): MemberFields => ({
  ...stated,
  number,
  birthDate,
  documentExpiry: null,
  relationship: relationship ?? childOf(mother.relationship),
  maritalStatus: '',
  isHolder: false,
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
  ipressCode: mother.ipressCode,
});
