import type { Output } from '@shared/contract/routes';
import { attachmentHandlers } from '../../src/main/backend/handlers/attachments';
import { notLocatedHandlers } from '../../src/main/backend/handlers/notLocated';
import { paymentHandlers } from '../../src/main/backend/handlers/payments';
import type { RosterInHand, Typed } from './rosterFiller';
import { aRosterOffice, SCHOOL_A, SCHOOL_B, type RosterOffice } from './rosterOffice';

export const MAY = 'Mayo Faltas injustificadas';
export const JUNE = 'Junio Faltas injustificadas';
/** As school B writes Ana, whom school A no longer has, on its sheet for others. */
export const ANA: Typed = {
  Documento: '70000001',
  'Apellidos y nombres': 'Quispe Huaman, Ana',
  Nacimiento: '10/03/2016',
  Grado: '4',
  [MAY]: 1,
  [JUNE]: 0,
};
export const ANA_IS = { household: 'H-0001', member: 2 } as const;

/** The office of the rosters, with a supervisor and a second household; several schools and posts. */
export const aNotLocatedOffice = (today = '2026-07-03'): Promise<RosterOffice> =>
  aRosterOffice({
    today,
    users: [{ name: 'pedro', role: 'supervisor' }],
    handlers: { ...attachmentHandlers, ...notLocatedHandlers, ...paymentHandlers },
  });

/** The workbook of a school comes back, both months closed with 20 days. */
export async function returnSchool(
  office: RosterOffice,
  facility: string,
  fill: (roster: RosterInHand) => void = () => {},
): Promise<void> {
  const roster = await office.take(facility);
  for (const month of ['Mayo', 'Junio']) roster.sayMonth(month, { 'Días de clase': 20, 'Mes cerrado': 'SÍ' });
  fill(roster);
  await office.import([await roster.save(office.place(`${facility}.xlsx`))]);
}

/** School A does not find Ana; school B writes these persons on its sheet for others. */
export async function anaIsMissed(office: RosterOffice, ...others: readonly Typed[]): Promise<void> {
  await returnSchool(office, SCHOOL_A, (roster) => roster.say('Ana', { Situación: 'NO ENCONTRADO' }));
  await returnSchool(office, SCHOOL_B, (roster) => {
    for (const other of others) roster.sayOther(other);
  });
}

type Listed = Output<'notLocated.list'>;
export const listOf = ({ backend, period }: RosterOffice): Promise<Listed> =>
  backend.ask('notLocated.list', { period });

export async function theOther(office: RosterOffice, name: string): Promise<Listed['others'][number]> {
  const found = (await listOf(office)).others.find((one) => one.name.includes(name));
  if (found === undefined) throw new Error(`nobody called ${name} is written anywhere`);
  return found;
}

/** `2026-05 COMPLIANT C3 …` of a member's duties of one kind. */
export async function statesOf(
  { backend, period }: RosterOffice,
  { household, member }: { readonly household: string; readonly member: number } = ANA_IS,
): Promise<readonly string[]> {
  const { duties } = await backend.ask('compliance.household', { period, code: household });
  return duties
    .filter((one) => one.member === member)
    .map(({ month, duty, state, rule }) => `${month} ${duty} ${state} ${rule}`);
}
