import type { Chance } from './chance';
import type { Person, Roster } from './roster';

/** How well a facility fills its workbook in. */
export type Manner = 'careful' | 'careless' | 'on-strike';

/** Fills a workbook in as schools and posts do: by exception, mostly right, now and then wrong or left blank. */
export function answerRoster(roster: Roster, manner: Manner, chance: Chance, year: string): void {
  for (const month of roster.months) {
    if (roster.kind === 'school') answerSchoolMonth(roster, month, manner, chance);
    else answerPostMonth(roster, month, manner, chance, year);
  }
  if (manner === 'careless') spoil(roster, chance);
}

function answerSchoolMonth(roster: Roster, month: string, manner: Manner, chance: Chance): void {
  const struck = manner === 'on-strike' && month === roster.months[0];
  roster.sayMonth(month, 'Situación de la institución', struck ? 'HUELGA' : 'NORMAL');
  if (struck) return;
  const days = chance.integer(19, 22);
  roster.sayMonth(month, 'Días de clase', days);
  roster.sayMonth(month, 'Mes cerrado', 'SÍ');
  for (const pupil of roster.people) {
    const absences = absencesOf(chance);
    if (absences > 0) pupil.type(`${month} Faltas injustificadas`, absences);
    if (absences > 3 && chance.happens(0.3)) pupil.type('Motivo', 'J01');
    if (chance.happens(0.05)) pupil.type(`${month} Faltas justificadas`, chance.integer(1, 2));
    if (month === roster.months[0] && chance.happens(0.004)) pupil.type('Situación', 'NO ENCONTRADO');
  }
}

const MOST_LEAVE_BLANK = 0.82;
const FEW_MISS_MANY = 0.98;

function absencesOf(chance: Chance): number {
  const drawn = chance.next();
  if (drawn < MOST_LEAVE_BLANK) return 0;
  return drawn < FEW_MISS_MANY ? chance.integer(1, 2) : chance.integer(4, 7);
}

function answerPostMonth(roster: Roster, month: string, manner: Manner, chance: Chance, year: string): void {
  const closed = manner === 'on-strike' && month === roster.months[0];
  roster.sayMonth(month, 'Situación del establecimiento', closed ? 'SIN PERSONAL' : 'NORMAL');
  if (closed) return;
  for (const person of roster.people) answerPerson(person, month, chance, year);
}

function answerPerson(person: Person, month: string, chance: Chance, year: string): void {
  if (person.read(`${month} Control debido`) !== '') answerControl(person, month, chance, year);
  if (takesSupplement(person)) person.type(`${month} Suplemento`, chance.happens(0.97) ? 'SÍ' : 'NO');
}

function answerControl(person: Person, month: string, chance: Chance, year: string): void {
  const drawn = chance.next();
  if (drawn < 0.94) {
    person.type(`${month} Fecha del control`, `${chance.integer(24, 28)}/${monthNumber(month)}/${year}`);
    person.type(`${month} Cumplió`, 'SÍ');
  } else if (drawn < 0.97) person.type(`${month} Cumplió`, 'NO');
  else if (drawn < 0.98) person.type(`${month} Cumplió`, 'SIN INFORMACIÓN');
}

const MONTHS = [
  'Enero',
  'Febrero',
  'Marzo',
  'Abril',
  'Mayo',
  'Junio',
  'Julio',
  'Agosto',
  'Setiembre',
  'Octubre',
  'Noviembre',
  'Diciembre',
];
const monthNumber = (month: string) => String(MONTHS.indexOf(month) + 1).padStart(2, '0');

/** Children of six months to two years take it; their age stands in the list as `8 meses`. */
function takesSupplement(person: Person): boolean {
  const months = /^(\d+) mes/.exec(person.read('Edad'))?.[1];
  return months !== undefined && Number(months) >= 5 && Number(months) <= 25;
}

/** What goes wrong in practice: words for numbers, more absences than days, an impossible date. */
function spoil(roster: Roster, chance: Chance): void {
  const [month] = roster.months;
  if (month === undefined || roster.people.length === 0) return;
  const first = chance.pick(roster.people);
  if (roster.kind === 'school') {
    first.type(`${month} Faltas injustificadas`, 'tres');
    chance.pick(roster.people).type(`${month} Faltas injustificadas`, 40);
  } else first.type(`${month} Fecha del control`, '31/02/2026');
}
