import type { AheadLeader, AheadRow } from '../contract/ahead';
import type { Period } from '../domain/calendar';
import { remindersIn } from '../domain/compliance/ahead';
import { reminderText } from './ahead';
import { VOLUNTARY } from './leaders';
import type { Paper, PaperOffice } from './paper';
import { writtenDate } from './writing';

type About = PaperOffice & { readonly period: Period };

/** Recordatorios, always in Spanish: one list a mother leader, with whom to remind of what, where and by when (S26). */
export function reminderPapers(
  rows: readonly AheadRow[],
  leaders: readonly AheadLeader[],
  { office, today, period }: About,
): readonly Paper[] {
  return leaders.flatMap(({ leader, name }): Paper[] => {
    const hers = remindersIn(rows.filter((row) => row.leader === leader));
    if (hers.length === 0) return [];
    const table = {
      headers: ['A quién avisar', 'Qué le toca', 'Dónde', 'Hasta cuándo', 'Avisado'],
      widths: [30, 25, 20, 14, 11],
      rows: hers.map((row) => [row.name, reminderText(row), row.facilityName, writtenDate(row.ahead.to), '☐']),
    };
    return [
      {
        head: `${office} · ${writtenDate(today)}`,
        title: `Recordatorios de ${name}`,
        parts: [
          { paragraphs: [`Bimestre ${period}. Si ya se hizo, no hace falta nada más.`, VOLUNTARY, GIVE_BACK], table },
        ],
        signatures: [],
        form: leader,
      },
    ];
  });
}

const GIVE_BACK = 'Contiene nombres de familias: devuélvala a la oficina o destrúyala después de avisar.';
