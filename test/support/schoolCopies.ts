import type { RosterInHand, Typed } from './rosterFiller';
import { SCHOOL_A, type RosterOffice } from './rosterOffice';

export const MAY = 'Mayo Faltas injustificadas';
export const JUNE = 'Junio Faltas injustificadas';

/** Copies of school A's workbook of a closed May, and what of its absences was accepted of Ana, Luis and Rosa. */
export const schoolCopies = (officeNow: () => RosterOffice) => ({
  /** In which this was typed, by name of the pupil. */
  copy: async (
    name: string,
    said: Readonly<Record<string, Typed>>,
    change: (roster: RosterInHand) => void = () => {},
  ): Promise<string> => {
    const roster = await officeNow().take(SCHOOL_A);
    roster.sayMonth('Mayo', { 'Días de clase': 20, 'Mes cerrado': 'SÍ' });
    for (const [pupil, typed] of Object.entries(said)) roster.say(pupil, typed);
    change(roster);
    return roster.save(officeNow().place(name));
  },
  absences: async (): Promise<readonly (number | null | undefined)[]> => {
    const { given, ids } = officeNow();
    const rows: { member_id: string; unjustified: number | null }[] = await given
      .db('attendance')
      .where({ month: '2026-05' })
      .select('member_id', 'unjustified');
    const byId = new Map(rows.map((row) => [row.member_id, row.unjustified]));
    return ['Ana', 'Luis', 'Rosa'].map((name) => byId.get(ids[name] ?? ''));
  },
});
