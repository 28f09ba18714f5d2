import type { AssemblyDetail } from '../contract/assemblies';
import type { Output } from '../contract/routes';
import { maskedDocument } from '../domain/assemblies/publicList';
import { ASSEMBLY_RESULTS } from '../domain/assemblies/results';
import { fullName } from '../domain/households';
import { rankingSentence, resultName } from './affiliation';
import type { Paper, PaperOffice } from './paper';
import { spokenDate, writtenDate } from './writing';

/** Form code of a paper of an assembly: which one, and of which assembly. */
export const formOf = (assembly: string, paper: 'AGENDA' | 'LISTA' | 'ACTA' | 'ORDEN' | 'ULE') =>
  `Formulario ${assembly}/${paper}`;

const head = ({ office, today }: PaperOffice) => `${office} · Programa Juntos · impresa el ${writtenDate(today)}`;
const ROW_BY_HAND = 12;

/** Hoja de la agenda: taken to the meeting and filled in by hand. */
export const agendaSheet = (assembly: AssemblyDetail, about: PaperOffice): Paper => ({
  head: head(about),
  title: `Agenda de la asamblea ${assembly.assembly}`,
  parts: [
    {
      paragraphs: [
        `${assembly.centers.join(', ')} · ${spokenDate(assembly.heldOn)} · ${assembly.meeting.place}`,
        'Hoja de trabajo de la oficina: no se publica ni se entrega a nadie.',
        'Hora de inicio: ______   Hora de término: ______   Asistentes: ______',
      ],
    },
    {
      table: {
        headers: ['N.º', 'Titular', 'Documento', 'Centro poblado', 'Presente', 'Resultado', 'Observación'],
        widths: [5, 23, 14, 14, 13, 16, 15],
        rows: assembly.agenda.map(({ number, holder, document, populatedCenter }) => [
          String(number),
          holder,
          maskedDocument(document),
          populatedCenter,
          '☐ Sí  ☐ No',
          '',
          '',
        ]),
        rowHeight: ROW_BY_HAND,
      },
    },
    {
      title: 'Resultados que se pueden anotar',
      paragraphs: [`${ASSEMBLY_RESULTS.map((result) => resultName(result)).join(' · ')}.`],
    },
    {
      title: 'Familias que la comunidad propone (para la ULE)',
      table: {
        headers: ['Apellidos y nombres', 'Documento', 'Centro poblado', 'Observación'],
        widths: [36, 16, 20, 28],
        rows: Array.from({ length: 4 }, () => ['', '', '', '']),
        rowHeight: ROW_BY_HAND,
      },
    },
  ],
  signatures: [],
  form: formOf(assembly.assembly, 'AGENDA'),
});

type PublicList = Output<'assemblies.publicList'>;

/** Lista pública, to post on a wall. It is given no more than what may hang there (domain §13.4). */
export const publicListPaper = ({ assembly, heldOn, place, rows }: PublicList, about: PaperOffice): Paper => ({
  head: head(about),
  title: 'Hogares convocados a la asamblea comunal de validación',
  parts: [
    {
      paragraphs: [
        `La asamblea es el ${spokenDate(heldOn)}${place === '' ? '' : `, en ${place}`}. Asista con su documento de identidad.`,
        'Estar en esta lista no es estar afiliado: la comunidad confirma quién reside en ella y necesita el programa. Si cree que falta un hogar, dígalo en la asamblea.',
      ],
    },
    {
      table: {
        headers: ['Apellidos y nombres', 'Documento', 'Centro poblado'],
        widths: [55, 17, 28],
        rows: rows.map(({ name, document, populatedCenter }) => [name, document, populatedCenter]),
      },
    },
    {
      paragraphs: [
        'Asistir y estar en la lista es gratuito. Nadie puede cobrar ni pedir otra condición. Consultas y reclamos: Línea 1880, gratuita.',
        'Publicada en: ____________________________   desde el: ____ / ____ / ______',
      ],
    },
  ],
  signatures: [],
  form: formOf(assembly, 'LISTA'),
});

type Ranking = Output<'assemblies.ranking'>;

/** Orden y lista de espera; no classification nor other circumstance of a household stands on it. */
export const rankingPaper = (assembly: string, { criteria, places, rows }: Ranking, about: PaperOffice): Paper => ({
  head: head(about),
  title: 'Orden de los hogares validados',
  parts: [
    {
      paragraphs: [
        `Asamblea ${assembly}. Orden declarado: ${rankingSentence(criteria)}`,
        places === null
          ? 'No hay límite de cupos: todos los hogares validados siguen con su afiliación.'
          : `Cupos: ${places}. Los hogares que siguen quedan en lista de espera y entran, en este orden, cuando se libera un cupo.`,
      ],
    },
    {
      table: {
        headers: ['Orden', 'Titular', 'Hogar', 'Situación'],
        widths: [10, 50, 20, 20],
        rows: rows.map(({ rank, holder, household, hasPlace }) => [
          String(rank),
          holder,
          household,
          hasPlace ? 'Con cupo' : 'En espera',
        ]),
      },
    },
  ],
  signatures: ['Gestor o gestora local'],
  form: formOf(assembly, 'ORDEN'),
});

/** Lista para la ULE: families the community proposes, with the document by which the ULE finds them. */
export const referralPaper = ({ assembly, heldOn, referrals }: AssemblyDetail, about: PaperOffice): Paper => ({
  head: head(about),
  title: 'Familias propuestas por la comunidad',
  parts: [
    {
      paragraphs: [
        `A la Unidad Local de Empadronamiento (ULE): en la asamblea ${assembly}, del ${spokenDate(heldOn)}, la comunidad propuso a estas familias, que no tienen o no conocen su clasificación socioeconómica. Se le pide visitarlas.`,
        'Contiene datos personales: se entrega solo a la ULE, con cargo.',
      ],
      table: {
        headers: ['N.º', 'Apellidos y nombres', 'Documento', 'Centro poblado', 'Observación'],
        widths: [6, 36, 14, 18, 26],
        rows: referrals.map((one) => [
          String(one.number),
          fullName(one),
          one.document,
          one.populatedCenter,
          one.observation,
        ]),
      },
    },
  ],
  signatures: ['Entrega la oficina', 'Recibe la ULE (nombre, firma y fecha)'],
  form: formOf(assembly, 'ULE'),
});
