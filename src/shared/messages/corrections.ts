import type { Correction, CorrectionState, RecoveryObstacle } from '../domain/payments/corrections';
import type { Language } from './problems';

type Of = { readonly household: string; readonly period: string };
type Words = {
  readonly base: string;
  readonly member: (number: number) => string;
  readonly states: Readonly<Record<CorrectionState, string>>;
  readonly obstacles: Readonly<Record<RecoveryObstacle, (of: Of) => string>>;
};

const WORDS: Readonly<Record<Language, Words>> = {
  es: {
    base: 'Bono base',
    member: (number) => ` (integrante ${number})`,
    states: {
      OWED: 'Se paga en la próxima lista',
      OVERPAID: 'Pagado de más; no se descuenta sin que dos personas lo decidan',
      PROPOSED: 'Pagado de más; el descuento espera que otra persona lo confirme',
      RECOVERING: 'Se descuenta de las próximas listas',
      LISTED: 'Ya está en la lista de este bimestre',
    },
    obstacles: {
      NOT_LISTED: ({ household, period }) => `El hogar ${household} no se verificó en ${period}.`,
      NOT_CLOSED: ({ period }) => `El bimestre ${period} no está cerrado. Ciérrelo primero.`,
      OPEN: ({ household, period }) =>
        `Al hogar ${household} le falta información de ${period}. Resuélvala primero; la falta de información no se descuenta.`,
      NOT_OVERPAID: ({ household, period }) => `Al hogar ${household} no se le pagó de más en ${period}.`,
      DECIDED: ({ household, period }) =>
        `Ya se decidió descontar al hogar ${household} lo de ${period}; lo hacen las próximas listas.`,
    },
  },
  en: {
    base: 'Base transfer',
    member: (number) => ` (member ${number})`,
    states: {
      OWED: 'Paid by the next list',
      OVERPAID: 'Paid too much; not deducted unless two people decide it',
      PROPOSED: 'Paid too much; its deduction waits for another person',
      RECOVERING: 'Deducted by the next lists',
      LISTED: 'In the list of this bimester already',
    },
    obstacles: {
      NOT_LISTED: ({ household, period }) => `Household ${household} was not verified in ${period}.`,
      NOT_CLOSED: ({ period }) => `Bimester ${period} is not closed. Close it first.`,
      OPEN: ({ household, period }) =>
        `Information of household ${household} is missing for ${period}. Settle it first; nothing is deducted for it.`,
      NOT_OVERPAID: ({ household, period }) => `Household ${household} was not paid too much for ${period}.`,
      DECIDED: ({ household, period }) =>
        `It was decided already to deduct ${period} from household ${household}; the next lists do it.`,
    },
  },
};

export const correctionStateName = (state: CorrectionState, language: Language = 'es') => WORDS[language].states[state];

export const recoveryObstacle = (why: RecoveryObstacle, language: Language, of: Of) =>
  WORDS[language].obstacles[why](of);

/** What a correction is about: the base transfer, or another benefit and whose it is. */
export const correctionSubject = ({ name, member }: Pick<Correction, 'name' | 'member'>, language: Language = 'es') =>
  `${name?.[language] ?? WORDS[language].base}${member === null ? '' : WORDS[language].member(member)}`;
