import type { EffectWords } from './effects';

export const effectsEs: EffectWords = {
  count: (count, max) => (max === null ? String(count) : `${count} de ${max}`),
  meaning: (count, max) => {
    if (count === 0) return 'No tiene suspensiones que cuenten.';
    const counted = count === 1 ? 'Se cuenta 1 suspensión.' : `Se cuentan ${count} suspensiones.`;
    if (max === null) return counted;
    const left = max - count;
    if (left <= 0)
      return `${counted} Desde ${max} se propone la salida, que no vale sin que dos personas la confirmen.`;
    return `${counted} Con ${left} más se propondría la salida. Si cumple, el siguiente bimestre se le paga.`;
  },
  reasons: {
    COUNTED: 'Cuenta',
    CORRECTED: 'Ya no cuenta: se corrigió, el hogar cumplió',
    UPHELD: 'Ya no cuenta: se aceptó la apelación',
    OTHER_DUTY: 'No se pagó, pero no cuenta: solo faltó el suplemento',
    MONTH_PAID: 'No cuenta: un mes se pagó',
    INTERRUPTED: 'No cuenta: la cuenta estaba interrumpida',
    BEFORE_AFFILIATION: 'No cuenta: es anterior a la afiliación',
    OUT_OF_WINDOW: 'Ya no cuenta: pasó el plazo en que se cuenta',
    RESET: 'Ya no cuenta: el hogar cumplió después',
  },
  effects: {
    NOTICE: 'Aviso a la familia',
    PAYMENT_WITHHELD: 'No se paga el bimestre',
    EXIT_PROPOSED: 'Se propone la salida',
  },
  states: {
    COUNTED: 'Suspensión que cuenta',
    NOT_COUNTED: 'No se pagó, no cuenta',
    LEFT_COUNT: 'Salió de la cuenta',
    APPEAL_OPEN: 'Apelación por decidir',
    EXIT_DUE: 'Toca proponer la salida',
    EXIT_PROPOSED: 'Salida por confirmar',
    EXIT_CONFIRMED: 'Salida confirmada, corre el plazo',
  },
  appeals: { OPEN: 'por decidir', UPHELD: 'aceptada', REJECTED: 'rechazada' },
  bars: { TERM_RUNNING: 'todavía no llega su día', APPEAL_OPEN: 'hay una apelación por decidir' },
};
