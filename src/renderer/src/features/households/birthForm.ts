type NewbornForm = {
  readonly surname1: string;
  readonly surname2: string;
  readonly givenNames: string;
  readonly sex: string;
  readonly documentType: string;
  readonly documentNumber: string;
};

/** The outcome of a pregnancy as it is typed; `mother` 0 where none is chosen. */
export type BirthForm = {
  readonly code: string;
  readonly mother: number;
  readonly on: string | null;
  readonly outcome: string;
  readonly newborns: NewbornForm[];
  readonly evidence: string;
};

/** Nothing is known yet of who was born. */
export const NEWBORN: NewbornForm = {
  surname1: '',
  surname2: '',
  givenNames: '',
  sex: '',
  documentType: 'NONE',
  documentNumber: '',
};
