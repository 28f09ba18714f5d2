import type { PayrollState } from '../domain/packages/payroll';

/** How a household stands in the payroll of headquarters beside the office's list. */
export const PAYROLL_STATES: Readonly<Record<PayrollState, string>> = {
  SAME: 'Igual',
  AMOUNT: 'Otro importe',
  ONLY_THEIRS: 'Solo en la planilla de la sede',
  ONLY_OURS: 'Solo en la lista de la oficina',
};

export const NOT_IN_OUR_LIST = 'no está en la lista de la oficina';
