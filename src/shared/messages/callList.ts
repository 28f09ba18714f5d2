import type { NotLocatedCase } from '../contract/notLocated';
import type { Period } from '../domain/calendar';
import { monthName } from './compliance';
import type { Paper, PaperOffice } from './paper';
import { joined, writtenDate } from './writing';

type About = PaperOffice & { readonly period: Period };

const HEADERS = [
  'N.º',
  'A quién se busca',
  'Llamar a',
  'Qué se sabe',
  'Plazo',
  '¿Dónde estudia o se atiende?',
  'Quién respondió y fecha',
];
const WIDTHS = [4, 19, 16, 20, 10, 18, 13];

/** Lista de llamadas, always in Spanish: whom to ask where a person is, one list a populated centre. */
export function callList(cases: readonly NotLocatedCase[], { office, today, period }: About): readonly Paper[] {
  const centers = [...new Set(cases.map(({ center }) => center))].toSorted((a, b) => a.localeCompare(b, 'es'));
  return centers.map((center): Paper => {
    const asked = cases.filter((one) => one.center === center);
    return {
      head: `${office} · ${writtenDate(today)}`,
      title: 'Lista de llamadas: a quién falta ubicar',
      parts: [
        {
          paragraphs: [
            `Centro poblado: ${center} · Bimestre ${period} · ${asked.length} ${asked.length === 1 ? 'persona' : 'personas'}`,
            'Que la institución o el establecimiento no tenga a la persona no es un incumplimiento. Pregunte dónde estudia o se atiende ahora.',
          ],
          table: { headers: HEADERS, widths: WIDTHS, rows: asked.map(rowOf), rowHeight: 16 },
        },
      ],
      signatures: [],
      form: `NU-${period}`,
    };
  });
}

const rowOf = (one: NotLocatedCase, index: number): readonly string[] => [
  String(index + 1),
  `${one.name} · Hogar ${one.household}, integrante ${one.member} · Nació el ${writtenDate(one.birthDate)}`,
  [one.holder, one.phone === '' ? 'sin teléfono' : `Tel. ${one.phone}`].filter(Boolean).join(' · '),
  `${one.explanation.replace(/ No es un incumplimiento.*$/, '')} Meses: ${joined(
    one.months.map((month) => monthName(month)),
    'y',
  )}.`,
  `${writtenDate(one.deadline)}${one.overdue ? ' VENCIDO' : ''}`,
  '',
  '',
];
