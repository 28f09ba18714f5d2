import type { DuplicateDecision } from '../domain/duplicates/evidence';
import type { How, ReasonField } from '../domain/duplicates/person';

type Words = {
  readonly fields: Readonly<Record<ReasonField, string>>;
  readonly how: Readonly<Record<How, string>>;
  readonly decisions: Readonly<Record<DuplicateDecision, string>>;
};

const es: Words = {
  fields: {
    surname1: 'Apellido paterno',
    surname2: 'Apellido materno',
    givenNames: 'Nombres',
    birthDate: 'Nacimiento',
    document: 'Documento',
    sex: 'Sexo',
    household: 'Hogar',
  },
  how: {
    EQUAL: 'igual',
    SPELLING: 'suena igual',
    NICKNAME: 'nombre familiar',
    TYPO: 'una letra distinta',
    ORDER: 'en otro orden',
    PART: 'falta un nombre',
    INITIAL: 'abreviado',
    PARTLY: 'coincide en parte',
    SWAPPED: 'apellidos cambiados de lugar',
    OTHER_SURNAME: 'solo está el otro apellido',
    MARRIED_NAME: 'apellido de casada',
    DAY_MONTH: 'día y mes cambiados',
    TRANSPOSED: 'dos cifras cambiadas de lugar',
    ONE_DIGIT: 'una cifra distinta',
    YEAR_ONLY: 'solo se sabe el año',
    NEAR: 'pocos días de diferencia',
    SAME_HOUSEHOLD: 'el mismo hogar',
    MISSING: 'falta en uno',
    NOT_COMPARABLE: 'de otro tipo',
    DIFFERENT: 'distinto',
  },
  decisions: { SAME: 'la misma persona', DIFFERENT: 'dos personas', UNSURE: 'no se sabe todavía' },
};

const en: Words = {
  fields: {
    surname1: 'First surname',
    surname2: 'Second surname',
    givenNames: 'Given names',
    birthDate: 'Birth date',
    document: 'Document',
    sex: 'Sex',
    household: 'Household',
  },
  how: {
    EQUAL: 'equal',
    SPELLING: 'sounds alike',
    NICKNAME: 'short form of the name',
    TYPO: 'one letter differs',
    ORDER: 'in another order',
    PART: 'one name is missing',
    INITIAL: 'abbreviated',
    PARTLY: 'agrees in part',
    SWAPPED: 'surnames swapped',
    OTHER_SURNAME: 'only the other surname',
    MARRIED_NAME: 'married name',
    DAY_MONTH: 'day and month exchanged',
    TRANSPOSED: 'two digits exchanged',
    ONE_DIGIT: 'one digit differs',
    YEAR_ONLY: 'only the year is known',
    NEAR: 'a few days apart',
    SAME_HOUSEHOLD: 'the same household',
    MISSING: 'missing in one',
    NOT_COMPARABLE: 'of another kind',
    DIFFERENT: 'different',
  },
  decisions: { SAME: 'one person', DIFFERENT: 'two persons', UNSURE: 'not known yet' },
};

const WORDS = { es, en } as const;
type Language = keyof typeof WORDS;

export const duplicateFieldName = (field: ReasonField, language: Language = 'es') => WORDS[language].fields[field];
/** In which way the two values agree or differ. */
export const howText = (how: How, language: Language = 'es') => WORDS[language].how[how];
/** What somebody decided about two members. */
export const decisionText = (decision: DuplicateDecision, language: Language = 'es') =>
  WORDS[language].decisions[decision];
