import type { IsoDate } from '../calendar';
import type { PersonName } from '../households';
import { foldName } from '../names';
import { ok, refuse, type Result } from '../result';

/** Respuesta del RENIEC about one document (domain §2.2, `reniec_status`). */
export const RENIEC_ANSWERS = ['MATCH', 'NAME_DIFF', 'NOT_FOUND', 'DECEASED'] as const;
/** The document is this person's, of somebody written otherwise, unknown, or of somebody who died. */
export type ReniecAnswer = (typeof RENIEC_ANSWERS)[number];

/** What the office did about it: took over RENIEC's spelling, or keeps what is registered and says why. */
export const SETTLEMENTS = ['ACCEPTED', 'KEPT'] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

/** What a row of an answer list states. `name`: as RENIEC writes it; absent where the list does not say. */
export type StatedAnswer = {
  readonly answer?: ReniecAnswer | undefined;
  readonly name: PersonName | null;
  readonly deathDate?: IsoDate | undefined;
  readonly checkedOn?: IsoDate | undefined;
};

export type JudgedAnswer = {
  readonly answer: ReniecAnswer;
  readonly name: PersonName | null;
  readonly deathDate: IsoDate | null;
  readonly checkedOn: IsoDate | null;
  readonly warnings: readonly 'RENIEC_NO_NAME'[];
};

export const ANSWER_PROBLEMS = [
  'RENIEC_NO_ANSWER',
  'RENIEC_CONTRADICTS',
  'RENIEC_DEATH_DATE',
  'HH_DATE_FUTURE',
] as const;
export type AnswerProblem = {
  readonly field: 'answer' | 'deathDate' | 'checkedOn';
  readonly code: (typeof ANSWER_PROBLEMS)[number];
};

/** Sin respuesta todavía: nobody filled in anything of the row. */
export const isUnanswered = ({ answer, name, deathDate, checkedOn }: StatedAnswer) =>
  answer === undefined && name === null && deathDate === undefined && checkedOn === undefined;

/** Letter by letter, but for accents, capitals and double spaces, which RENIEC does not keep. */
export const isSameReniecName = (one: PersonName, other: PersonName) =>
  [one.surname1, one.surname2, one.givenNames].every(
    (part, index) => foldName(part) === foldName([other.surname1, other.surname2, other.givenNames][index] ?? ''),
  );

/**
 * Respuesta judged beside who is registered: where the list gives only a name or a day of death the answer follows from
 * it; an answer that its own name or day contradicts is a question and never taken.
 */
export function judgeAnswer(
  stated: StatedAnswer,
  registered: Registered,
  today: IsoDate,
): Result<JudgedAnswer, AnswerProblem> {
  const answer = stated.answer ?? impliedAnswer(stated, registered);
  if (answer === undefined) return refuse({ field: 'answer', code: 'RENIEC_NO_ANSWER' });
  const { name, deathDate, checkedOn } = stated;
  if (checkedOn !== undefined && checkedOn > today) return refuse({ field: 'checkedOn', code: 'HH_DATE_FUTURE' });
  const contradiction = deathProblem(answer, deathDate, registered, today);
  if (contradiction !== undefined) return refuse(contradiction);
  if (answer === 'MATCH' && name !== null && !isSameReniecName(name, registered)) {
    return refuse({ field: 'answer', code: 'RENIEC_CONTRADICTS' });
  }
  return ok({
    answer,
    name,
    deathDate: deathDate ?? null,
    checkedOn: checkedOn ?? null,
    warnings: answer === 'NAME_DIFF' && name === null ? ['RENIEC_NO_NAME'] : [],
  });
}

type Registered = PersonName & { readonly birthDate: IsoDate };

function deathProblem(
  answer: ReniecAnswer,
  deathDate: IsoDate | undefined,
  { birthDate }: Registered,
  today: IsoDate,
): AnswerProblem | undefined {
  if (deathDate === undefined) return undefined;
  if (answer !== 'DECEASED') return { field: 'answer', code: 'RENIEC_CONTRADICTS' };
  if (deathDate > today) return { field: 'deathDate', code: 'HH_DATE_FUTURE' };
  return deathDate < birthDate ? { field: 'deathDate', code: 'RENIEC_DEATH_DATE' } : undefined;
}

function impliedAnswer({ name, deathDate }: StatedAnswer, registered: PersonName): ReniecAnswer | undefined {
  if (deathDate !== undefined) return 'DECEASED';
  if (name === null) return undefined;
  return isSameReniecName(name, registered) ? 'MATCH' : 'NAME_DIFF';
}

/** Whether an answer still asks for something: a name put right meanwhile does not. */
export const isOpenAnswer = (answer: ReniecAnswer, name: PersonName | null, registered: PersonName) =>
  answer !== 'MATCH' && !(answer === 'NAME_DIFF' && name !== null && isSameReniecName(name, registered));

/** Only a differing name that the list gives can be accepted; a death is registered as one, never by a settlement. */
export const canSettle = (as: Settlement, answer: ReniecAnswer, name: PersonName | null) =>
  as === 'KEPT' ? answer !== 'MATCH' : answer === 'NAME_DIFF' && name !== null;
