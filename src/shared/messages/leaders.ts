import type { ListedLeader, ZoneFamily } from '../contract/leaders';
import type { LeaderObstacle } from '../domain/leaders/terms';
import type { Paper, PaperOffice } from './paper';
import type { Language } from './problems';
import { joined, writtenDate } from './writing';

type Sentence = (what: string, leader: string) => string;

/** Why a mother leader is not named, or her zone or term not changed. */
const OBSTACLES: Readonly<Record<Language, Readonly<Record<LeaderObstacle, Sentence>>>> = {
  es: {
    NOBODY: () => 'Indique el hogar y el número del integrante, o el nombre de quien nombró la comunidad.',
    NOT_AFFILIATED: (what) => `El hogar ${what} no está afiliado. Elija a una persona de un hogar afiliado.`,
    ABSENT: (what) => `El integrante ${what} no está en ese hogar. Elija a quien vive allí.`,
    KNOWN: (what, leader) => `${what} ya es madre líder (${leader}). Cambie su zona en lugar de nombrarla otra vez.`,
    ORDER: (what) => `El último día (${dayOf(what)}) es anterior al primero. Corrija la fecha.`,
    ENDED: (what) => `El periodo de ${what} ya terminó y no se cambia. Si sigue, nómbrela otra vez.`,
    CENTER_UNKNOWN: (what) => `No hay ningún centro poblado «${what}». Revise el nombre o el código.`,
    CENTER_SEVERAL: (what) => `Hay varios centros poblados «${what}». Escriba el código.`,
    CENTER_TAKEN: (what, leader) =>
      `${what} es de la zona de ${leader}. Para que dos madres líderes compartan un centro poblado, nombre uno por uno los hogares de la segunda.`,
    HOUSEHOLD_TAKEN: (what, leader) =>
      `El hogar ${what} ya está nombrado en la zona de ${leader}. Quítelo primero allí.`,
  },
  en: {
    NOBODY: () => 'Give the household and the number of the member, or the name of whom the community named.',
    NOT_AFFILIATED: (what) => `Household ${what} is not affiliated. Choose a person of an affiliated household.`,
    ABSENT: (what) => `Member ${what} is not in that household. Choose somebody who lives there.`,
    KNOWN: (what, leader) =>
      `${what} is a mother leader already (${leader}). Change her zone instead of naming her again.`,
    ORDER: (what) => `The last day (${dayOf(what)}) is before the first. Correct the date.`,
    ENDED: (what) => `The term of ${what} has ended and is not changed. If she goes on, name her again.`,
    CENTER_UNKNOWN: (what) => `There is no populated centre "${what}". Check the name or the code.`,
    CENTER_SEVERAL: (what) => `There are several populated centres "${what}". Type the code.`,
    CENTER_TAKEN: (what, leader) =>
      `${what} is in the zone of ${leader}. For two mother leaders to share a populated centre, name the households of the second one by one.`,
    HOUSEHOLD_TAKEN: (what, leader) => `Household ${what} is named in the zone of ${leader}. Take it out there first.`,
  },
};

const dayOf = (iso: string) => iso.split('-').toReversed().join('/');

type Refused = { readonly why: LeaderObstacle; readonly what: string; readonly leader: string };
export const leaderObstacle = ({ why, what, leader }: Refused, language: Language) =>
  OBSTACLES[language][why](what, leader);

/** Directorio de madres líderes, always in Spanish. */
export const leaderDirectory = (leaders: readonly ListedLeader[], { office, today }: PaperOffice): Paper => ({
  head: `${office} · ${writtenDate(today)}`,
  title: 'Directorio de madres líderes',
  parts: [
    {
      paragraphs: [VOLUNTARY],
      table: {
        headers: ['Código', 'Nombre', 'Teléfono', 'Comité', 'Zona', 'Familias', 'Periodo'],
        widths: [8, 22, 11, 14, 22, 9, 14],
        rows: leaders.map((leader) => [
          leader.leader,
          leader.name,
          leader.phone,
          leader.committee,
          zoneText(leader),
          String(leader.families),
          termText(leader),
        ]),
      },
    },
  ],
  signatures: [],
  form: 'ML',
});

/** Lista de comunicación of a zone: whom to call to a meeting, and nothing else of anybody. */
export const familyList = (
  leader: ListedLeader,
  families: readonly ZoneFamily[],
  { office, today }: PaperOffice,
): Paper => ({
  head: `${office} · ${writtenDate(today)}`,
  title: `Familias de la zona de ${leader.name}`,
  parts: [
    {
      paragraphs: [`${zoneText(leader)} · ${families.length} familias`, VOLUNTARY],
      table: {
        headers: ['N.º', 'Titular', 'Centro poblado', 'Domicilio', 'Teléfono', 'Convocada'],
        widths: [6, 29, 18, 20, 13, 14],
        rows: families.map(({ holder, center, address, phone }, index) => [
          String(index + 1),
          holder,
          center,
          address,
          phone,
          '☐',
        ]),
      },
    },
  ],
  signatures: [],
  form: leader.leader,
});

/** Said on everything that goes with her (S26). */
export const VOLUNTARY =
  'La madre líder avisa y convoca, de manera voluntaria. No registra faltas, no exige nada ni decide el abono: eso solo lo hace la oficina.';

/** The pieces of a zone in words; «sin zona» where there are none. */
export function zoneText(
  { centers, households }: Pick<ListedLeader, 'centers' | 'households'>,
  language: Language = 'es',
) {
  const words = WORDS[language];
  const named = households.length === 0 ? [] : [words.named(households)];
  return joined([...centers.map(({ name }) => name), ...named], words.and) || words.none;
}

const WORDS = {
  es: {
    and: 'y',
    none: 'sin zona',
    named: (codes: readonly string[]) => (codes.length === 1 ? `hogar ${codes[0]}` : `hogares ${codes.join(', ')}`),
  },
  en: {
    and: 'and',
    none: 'no zone',
    named: (codes: readonly string[]) =>
      codes.length === 1 ? `household ${codes[0]}` : `households ${codes.join(', ')}`,
  },
} as const;

export const termText = ({ since, lastDay }: Pick<ListedLeader, 'since' | 'lastDay'>) =>
  lastDay === null ? `${dayOf(since)} –` : `${dayOf(since)} – ${dayOf(lastDay)}`;
