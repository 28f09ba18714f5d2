import type { Output } from '../contract/routes';
import type { CardObstacle, CardState, CardStep } from '../domain/cards/card';
import { paymentModeName } from './account';
import type { Paper, PaperOffice, PaperPart } from './paper';
import type { Language } from './problems';
import { writtenDate } from './writing';

const STATES: Readonly<Record<Language, Readonly<Record<CardState | CardStep, string>>>> = {
  es: {
    NONE: 'Sin tarjeta',
    REQUESTED: 'Solicitada',
    SENT: 'Enviada al banco',
    REJECTED: 'Rechazada por el banco',
    OPENED: 'Cuenta abierta',
    DELIVERED: 'Tarjeta entregada',
    LOST: 'Tarjeta perdida',
    STOLEN: 'Tarjeta robada',
    BLOCKED: 'Tarjeta bloqueada',
    REPLACED: 'Tarjeta nueva por entregar',
    PIN_RESET: 'Clave cambiada',
    ENDED: 'Terminada',
  },
  en: {
    NONE: 'No card',
    REQUESTED: 'Requested',
    SENT: 'Sent to the bank',
    REJECTED: 'Rejected by the bank',
    OPENED: 'Account opened',
    DELIVERED: 'Card delivered',
    LOST: 'Card lost',
    STOLEN: 'Card stolen',
    BLOCKED: 'Card blocked',
    REPLACED: 'New card to be delivered',
    PIN_RESET: 'PIN reset',
    ENDED: 'Ended',
  },
};

export const cardStateName = (state: CardState | CardStep, language: Language = 'es') => STATES[language][state];

/** Of the workbook of the bank, in Spanish as the workbook: what changed, and what a step rests on. */
export const CARD = 'Tarjeta';
export const bankEvidence = (file: string, row: number) => `Respuesta del banco: ${file}, fila ${row}`;

type Refused = { readonly why: CardObstacle; readonly state: CardState };

const OBSTACLES: Readonly<Record<Language, Readonly<Record<CardObstacle, (state: string) => string>>>> = {
  es: {
    CARD: () =>
      'Eso contiene el número de una tarjeta, que no se guarda en ninguna parte. Escriba sus 4 últimas cifras.',
    LAST4: () => 'Al entregar la tarjeta se anotan sus 4 últimas cifras, y en los demás pasos ninguna.',
    NO_PAYEE: () => 'El hogar no tiene titular, y la tarjeta es del titular. Nombre primero al titular.',
    STEP: (state) => `Ese paso no sigue a «${state}». Elija uno de los que siguen.`,
    FUTURE: () => 'La fecha del paso es futura. Corríjala.',
    ORDER: () => 'La fecha es anterior a la del paso previo. Escriba una posterior.',
    BEFORE_PAYEE: () => 'En esa fecha el titular era otro, y la tarjeta es del titular actual. Escriba una posterior.',
  },
  en: {
    CARD: () => 'That holds the number of a card, which is kept nowhere. Type its last 4 digits.',
    LAST4: () => 'The last 4 digits of a card are noted when it is delivered, and in no other step.',
    NO_PAYEE: () => 'The household has no holder, and the card is the holder’s. Name the holder first.',
    STEP: (state) => `That step does not follow "${state}". Choose one of those that do.`,
    FUTURE: () => 'The day of the step has not come. Correct it.',
    ORDER: () => 'The day is before that of the step before. Type a later one.',
    BEFORE_PAYEE: () =>
      'On that day the holder was another person, and the card is the present one’s. Type a later day.',
  },
};

export const cardObstacleText = ({ why, state }: Refused, language: Language) =>
  OBSTACLES[language][why](cardStateName(state, language));

type Without = Output<'cards.without'>[number];

/** Hogares sin cuenta o tarjeta, always in Spanish: a paper for each populated centre, to take along and write on. */
export function withoutCardPapers(rows: readonly Without[], { office, today }: PaperOffice): readonly Paper[] {
  const centers = [...new Set(rows.map(({ center }) => center))];
  return centers.map((center) => ({
    head: `${office} · ${writtenDate(today)}`,
    title: 'Hogares sin cuenta o sin tarjeta',
    parts: [
      partOf(
        center,
        rows.filter((one) => one.center === center),
      ),
    ],
    signatures: [],
    form: 'CT-1',
  }));
}

const partOf = (center: string, own: readonly Without[]): PaperPart => ({
  paragraphs: [`Centro poblado: ${center} · hogares: ${own.length}`],
  table: {
    headers: ['N.º', 'Hogar', 'Titular', 'Modalidad y cuenta', 'Tarjeta', 'Desde', 'Observación'],
    widths: [6, 12, 22, 20, 14, 11, 15],
    rows: own.map(({ household, holder, paymentMode, hasAccount, state, since }, index) => [
      String(index + 1),
      household,
      holder,
      `${paymentMode === '' ? 'Sin modalidad' : paymentModeName(paymentMode)}, ${hasAccount ? 'con' : 'sin'} cuenta`,
      cardStateName(state),
      writtenDate(since),
      '',
    ]),
    rowHeight: 10,
  },
});
