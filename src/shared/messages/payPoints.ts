import type { PayPointObstacle } from '../domain/payPoints/payPoint';
import type { Language } from './problems';

type Sentence = (what: string, point: string) => string;

/** Why a pay point, what it serves or a day of it is not recorded. */
const OBSTACLES: Readonly<Record<Language, Readonly<Record<PayPointObstacle, Sentence>>>> = {
  es: {
    KNOWN: (what) => `Ya hay un punto de pago ${what}. Escriba otro código.`,
    ENDED: (what) =>
      `El punto de pago ${what} ya terminó y no se cambia. Si vuelve a pagar, agréguelo con otro código.`,
    ORDER: (what) => `El último día (${dayOf(what)}) es anterior al primero. Corrija la fecha.`,
    CENTER_UNKNOWN: (what) => `No hay ningún centro poblado «${what}». Revise el nombre o el código.`,
    CENTER_SEVERAL: (what) => `Hay varios centros poblados «${what}». Escriba el código.`,
    CENTER_TAKEN: (what, point) =>
      `A ${what} ya lo atiende ${point} en la misma modalidad. Quítelo primero allí, o nombre los hogares uno por uno.`,
    OTHER_MODE: (what, point) =>
      `Al hogar ${what} se le paga en otra modalidad que la de ${point}. Cambie primero su forma de pago.`,
    HOURS: (what) => `La hora final no es posterior a la inicial (${what}). Corrija las horas.`,
    DAY_BEFORE: (what) => `El ${dayOf(what)} es anterior al bimestre que se paga. Corrija la fecha o el bimestre.`,
    DAY_OUTSIDE: (what, point) => `El ${dayOf(what)} el punto de pago ${point} no está en servicio. Corrija la fecha.`,
    DAY_KNOWN: (what, point) =>
      `${point} ya paga el ${dayOf(what)} a esa hora. Retire primero el día registrado, o escriba otra hora.`,
  },
  en: {
    KNOWN: (what) => `There is a pay point ${what} already. Type another code.`,
    ENDED: (what) => `Pay point ${what} has ended and is not changed. If it pays again, add it with another code.`,
    ORDER: (what) => `The last day (${dayOf(what)}) is before the first. Correct the date.`,
    CENTER_UNKNOWN: (what) => `There is no populated centre "${what}". Check the name or the code.`,
    CENTER_SEVERAL: (what) => `There are several populated centres "${what}". Type the code.`,
    CENTER_TAKEN: (what, point) =>
      `${what} is served by ${point} in the same mode. Take it out there first, or name the households one by one.`,
    OTHER_MODE: (what, point) =>
      `Household ${what} is paid in another mode than that of ${point}. Change how it is paid first.`,
    HOURS: (what) => `The last hour is not after the first (${what}). Correct the hours.`,
    DAY_BEFORE: (what) => `${dayOf(what)} is before the bimester that is paid. Correct the date or the bimester.`,
    DAY_OUTSIDE: (what, point) => `On ${dayOf(what)} pay point ${point} is not in use. Correct the date.`,
    DAY_KNOWN: (what, point) =>
      `${point} pays on ${dayOf(what)} at that hour already. Withdraw the recorded day first, or type another hour.`,
  },
};

const dayOf = (iso: string) => iso.split('-').toReversed().join('/');

type Refused = { readonly why: PayPointObstacle; readonly what: string; readonly payPoint: string };
export const payPointObstacle = ({ why, what, payPoint }: Refused, language: Language) =>
  OBSTACLES[language][why](what, payPoint);
