import type { Relationship } from '../domain/households';
import type { Language } from './problems';

type Names = Readonly<Record<Relationship, string>>;

const es: Names = {
  HEAD: 'Jefe(a) del hogar',
  SPOUSE: 'Cónyuge o pareja',
  CHILD: 'Hijo(a)',
  CHILD_IN_LAW: 'Yerno o nuera',
  GRANDCHILD: 'Nieto(a)',
  PARENT: 'Padre o madre',
  PARENT_IN_LAW: 'Suegro(a)',
  SIBLING: 'Hermano(a)',
  OTHER_RELATIVE: 'Otro pariente',
  DOMESTIC_WORKER: 'Trabajador(a) del hogar',
  BOARDER: 'Pensionista',
  OTHER_NON_RELATIVE: 'Otro no pariente',
};

const en: Names = {
  HEAD: 'Head of the household',
  SPOUSE: 'Spouse or partner',
  CHILD: 'Child',
  CHILD_IN_LAW: 'Child-in-law',
  GRANDCHILD: 'Grandchild',
  PARENT: 'Parent',
  PARENT_IN_LAW: 'Parent-in-law',
  SIBLING: 'Sibling',
  OTHER_RELATIVE: 'Other relative',
  DOMESTIC_WORKER: 'Domestic worker',
  BOARDER: 'Boarder',
  OTHER_NON_RELATIVE: 'Other non-relative',
};

/** Parentesco with the head of the household, in words. */
export const relationshipNames = (language: Language): Names => (language === 'es' ? es : en);
