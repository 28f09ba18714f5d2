import type { AssemblyDetail } from '../contract/assemblies';
import { maskedDocument } from '../domain/assemblies/publicList';
import { ASSEMBLY_RESULTS, hasQuorum, isValidated, type AssemblyResult } from '../domain/assemblies/results';
import { fullName } from '../domain/households';
import { findDistrict } from '../domain/territory/districts';
import { rankingSentence, resultName } from './affiliation';
import type { Paper, PaperOffice, PaperPart } from './paper';
import { spokenDate, writtenDate } from './writing';
import { formOf } from './assemblyLists';

const BLANK = '________';
const SIGNERS = ['Gestor o gestora local', 'Preside la asamblea', 'Redacta el acta'];

/** Acta de la asamblea comunal de validación, always in Spanish: what the community signs. Of documents, the last digits. */
export const minutes = (assembly: AssemblyDetail, { office, today }: PaperOffice): Paper => ({
  head: `${office} · Programa Juntos · impresa el ${writtenDate(today)}`,
  title: `${assembly.status === 'OPEN' ? 'Borrador del acta' : 'Acta'} de la asamblea comunal de validación`,
  parts: [
    opening(assembly, office),
    authorities(assembly),
    counts(assembly),
    households(assembly),
    ...corrections(assembly),
    ...referrals(assembly),
    ...places(assembly),
    closing(assembly),
  ],
  signatures: SIGNERS,
  form: formOf(assembly.assembly, 'ACTA'),
});

function opening(
  { assembly, meeting, ubigeo, centers, convenedOn, quorum, ruleSet }: AssemblyDetail,
  office: string,
): PaperPart {
  const at = meeting.startTime || BLANK;
  const came = meeting.attendees === null ? BLANK : String(meeting.attendees);
  return {
    paragraphs: [
      `En ${meeting.place || BLANK}, distrito de ${districtText(ubigeo)}, a las ${at} horas del ${spokenDate(meeting.heldOn)}, se reunió la asamblea comunal de validación ${assembly} de ${centers.join(', ')}, convocada el ${writtenDate(convenedOn)} por ${office}, con ${came} personas asistentes.`,
      'La comunidad confirma qué hogares de la lista residen en ella y necesitan el programa. Lo que aquí se dice de un hogar se usa solo para su validación.',
      quorumSentence(meeting.attendees, quorum, ruleSet),
    ],
  };
}

function districtText(ubigeo: string): string {
  const district = findDistrict(ubigeo);
  return district === undefined
    ? ubigeo
    : `${district.name}, provincia de ${district.province}, ${district.department}`;
}

function quorumSentence(attendees: number | null, quorum: number | null, ruleSet: string): string {
  if (quorum === null) return `Quórum: las reglas ${ruleSet} no exigen un número mínimo de asistentes.`;
  const met = hasQuorum(attendees, quorum) ? 'se cumple' : `faltan ${quorum - (attendees ?? 0)}`;
  return `Quórum: las reglas ${ruleSet} exigen ${quorum} asistentes; ${met}.`;
}

const EMPTY_ROWS = 4;

function authorities({ meeting }: AssemblyDetail): PaperPart {
  const known = meeting.authorities.map(({ name, dni, position, organisation }) => [
    name,
    dni,
    [position, organisation].filter(Boolean).join(', '),
    '',
  ]);
  return {
    title: 'Autoridades presentes',
    table: {
      headers: ['Nombre', 'DNI', 'Cargo y organización', 'Firma o huella'],
      widths: [33, 13, 29, 25],
      rows: known.length > 0 ? known : Array.from({ length: EMPTY_ROWS }, () => ['', '', '', '']),
      rowHeight: 13,
    },
  };
}

type Row = AssemblyDetail['agenda'][number];
/** As it was typed at the meeting; what was corrected later stands apart. */
const firstResult = ({ corrections, result }: Row): AssemblyResult | null => corrections[0]?.from ?? result;

function counts({ agenda }: AssemblyDetail): PaperPart {
  const found = ASSEMBLY_RESULTS.map(
    (result) => [result, agenda.filter((row) => firstResult(row) === result).length] as const,
  );
  const pending = agenda.filter((row) => firstResult(row) === null).length;
  const validated = agenda.filter((row) => isValidated(firstResult(row))).length;
  return {
    title: 'Resumen',
    paragraphs: [
      `Hogares en la agenda: ${agenda.length}. Validados: ${validated}.`,
      `${[
        ...found.filter(([, count]) => count > 0).map(([result, count]) => `${resultName(result)}: ${count}`),
        ...(pending > 0 ? [`Sin resultado: ${pending}`] : []),
      ].join(' · ')}.`,
    ],
  };
}

const households = ({ agenda }: AssemblyDetail): PaperPart => ({
  title: 'Resultado de cada hogar',
  table: {
    headers: ['N.º', 'Titular', 'Documento', 'Centro poblado', 'Presente', 'Resultado', 'Observación'],
    widths: [5, 22, 14, 14, 12, 17, 16],
    rows: agenda.map((row) => {
      const result = firstResult(row);
      return [
        String(row.number),
        row.holder,
        maskedDocument(row.document),
        row.populatedCenter,
        presentText(row.present),
        result === null ? '' : resultName(result),
        row.observation,
      ];
    }),
  },
});

function presentText(present: boolean | null): string {
  if (present === null) return '';
  return present ? 'Sí' : 'No';
}

function corrections({ agenda }: AssemblyDetail): readonly PaperPart[] {
  const rows = agenda.flatMap(({ number, holder, corrections: all }) =>
    all.map(({ from, result, reason, at, by }) => [
      String(number),
      holder,
      `${resultName(from)} → ${resultName(result)}`,
      `${reason} (${dayOf(at)}, ${by})`,
    ]),
  );
  if (rows.length === 0) return [];
  const headers = ['N.º', 'Titular', 'Cambio', 'Motivo, día y responsable'];
  return [{ title: 'Correcciones posteriores al cierre', table: { headers, widths: [6, 28, 30, 36], rows } }];
}

const dayOf = (instant: string) =>
  new Date(instant).toLocaleDateString('es-PE', { day: '2-digit', month: '2-digit', year: 'numeric' });

function referrals({ referrals: proposed }: AssemblyDetail): readonly PaperPart[] {
  if (proposed.length === 0) return [];
  return [
    {
      title: 'Familias que la comunidad propone',
      paragraphs: [
        'Se comunican a la Unidad Local de Empadronamiento (ULE). No son hogares del programa mientras el SISFOH no los clasifique.',
      ],
      table: {
        headers: ['N.º', 'Apellidos y nombres', 'Centro poblado', 'Observación'],
        widths: [6, 38, 22, 34],
        rows: proposed.map((one) => [String(one.number), fullName(one), one.populatedCenter, one.observation]),
      },
    },
  ];
}

const places = ({ places: limit, rules }: AssemblyDetail): readonly PaperPart[] =>
  limit === null
    ? []
    : [
        {
          title: 'Cupos',
          paragraphs: [`Cupos: ${limit}. Orden en que se dan: ${rankingSentence(rules.assemblyRanking.value)}`],
        },
      ];

function closing({ meeting, ruleSet, rules }: AssemblyDetail): PaperPart {
  const source = rules.gates.find(({ gate }) => gate === 'ACV')?.reference ?? rules.reference;
  return {
    title: 'Acuerdos y cierre',
    paragraphs: [
      meeting.notes || `Observaciones: ${BLANK.repeat(8)}`,
      `Leída esta acta en voz alta, la asamblea terminó a las ${meeting.endTime || BLANK} horas. Firman en señal de conformidad.`,
      'La participación es gratuita. Nadie puede cobrar ni pedir otra condición para validar a un hogar. Consultas y reclamos: Línea 1880, gratuita.',
      `Base (reglas ${ruleSet}): ${source}. Quórum y orden: ${rules.assemblyQuorum.reference}.`,
    ],
  };
}
