import type { Output } from '../contract/routes';
import { BASE } from '../domain/payments/lines';
import { correctionStateName } from './corrections';
import { appealText, bimesterText, breachText } from './effects';
import { soles } from './money';
import type { Language } from './problems';
import { lineKindName, paymentStateName } from './reconciliation';
import { writtenDate } from './writing';

type Former = NonNullable<Output<'households.history'>['former']>;
type Payment = Former['payments'][number];
type Brought = {
  readonly bimesters: number;
  readonly withheld: number;
  readonly payments: number;
  readonly cents: number;
};

/** A bimester in the former office as a row: what it came to, why, and what was paid of it. */
export type FormerRow = {
  readonly period: string;
  readonly office: string;
  readonly result: string;
  readonly why: readonly string[];
  readonly paid: readonly string[];
};

const WORDS = {
  es: {
    results: { COMPLIED: 'Cumplió', BREACH: 'No cumplió', BLOCKED: 'Sin respuesta' },
    appeal: (state: string) => `Apelación ${state}.`,
    member: (number: number) => ` (integrante ${number})`,
    from: (office: string, code: string, on: string) =>
      `Vino de la oficina ${office}, donde era el hogar ${code}, el ${on}.`,
    since: (date: string) => `Estaba en el programa desde el ${date}: lo que se contó allí cuenta aquí.`,
    through: (bimester: string) => `El bono está pagado allí hasta ${bimester}; aquí no se paga otra vez.`,
    open: (what: string, paid: string, owed: string, state: string) =>
      `Quedó abierto allí, y lo resuelve esa oficina: ${what}, pagado ${paid}, corresponde ${owed} (${state}).`,
  },
  en: {
    results: { COMPLIED: 'Complied', BREACH: 'In breach', BLOCKED: 'Without an answer' },
    appeal: (state: string) => `Appeal ${state}.`,
    member: (number: number) => ` (member ${number})`,
    from: (office: string, code: string, on: string) =>
      `Came from office ${office}, where it was household ${code}, on ${on}.`,
    since: (date: string) => `It was in the programme since ${date}: what counted there counts here.`,
    through: (bimester: string) => `The base transfer is paid there up to ${bimester}; it is not paid here again.`,
    open: (what: string, paid: string, owed: string, state: string) =>
      `Left open there, and that office settles it: ${what}, paid ${paid}, owed ${owed} (${state}).`,
  },
} as const;

/** What a household brings from the office it comes from, in one line of a preview. */
export const broughtText = ({ bimesters, withheld, payments, cents }: Brought) =>
  [
    bimesters === 1 ? '1 bimestre juzgado allí' : `${bimesters} bimestres juzgados allí`,
    `${withheld} sin pago por incumplir`,
    `${payments === 1 ? '1 pago' : `${payments} pagos`} por ${soles(cents)}`,
  ].join(', ');

/** From where, since when, and what is still open there. */
export function formerLines(former: Former, language: Language = 'es'): readonly string[] {
  const words = WORDS[language];
  const { office, code, movedOn, affiliationDate, paidThrough, corrections } = former;
  return [
    words.from(office, code, writtenDate(movedOn)),
    ...(affiliationDate === null ? [] : [words.since(writtenDate(affiliationDate))]),
    ...(paidThrough === null ? [] : [words.through(bimesterText(paidThrough, language))]),
    ...corrections.map((one) => {
      const what = `${one.period} ${benefitText({ ...one, kind: 'BASE' }, language)}`;
      const state = correctionStateName(one.state, language);
      return words.open(what, soles(one.settledCents), soles(one.entitledCents), state);
    }),
  ];
}

/** Newest first; a bimester of which only a payment is known has a row too. */
export function formerRows({ bimesters, payments }: Former, language: Language = 'es'): readonly FormerRow[] {
  const words = WORDS[language];
  const paidOf = (period: string) => payments.filter(({ originPeriod }) => originPeriod === period);
  const judged = bimesters.map(({ period, office, result, appeal, breaches }): FormerRow => ({
    period,
    office,
    result: words.results[result],
    why: [
      ...breaches.map((breach) => breachText(breach, language)),
      ...(appeal === null ? [] : [words.appeal(appealText(appeal === 'OPEN' ? null : appeal, language))]),
    ],
    paid: paidOf(period).length === 0 ? ['—'] : paidOf(period).map((one) => paymentText(one, language)),
  }));
  const others = [...new Set(payments.map(({ originPeriod }) => originPeriod))].filter((period) =>
    bimesters.every((one) => one.period !== period),
  );
  const paidOnly = others.map((period): FormerRow => {
    const own = paidOf(period);
    const paid = own.map((one) => paymentText(one, language));
    return { period, office: own[0]?.office ?? '', result: '', why: [], paid };
  });
  return [...judged, ...paidOnly].toSorted((a, b) => (a.period < b.period ? 1 : -1));
}

const paymentText = (payment: Payment, language: Language) =>
  `${soles(payment.cents)} ${benefitText(payment, language)} · ${paymentStateName(payment.state, language)}`;

function benefitText(
  { benefit, kind, member }: Pick<Payment, 'benefit' | 'kind' | 'member'>,
  language: Language,
): string {
  const name = lineKindName(kind, language);
  return `${benefit === BASE ? name : benefit}${member === null ? '' : WORDS[language].member(member)}`;
}
