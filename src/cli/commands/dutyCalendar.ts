import type { Output } from '@shared/contract/routes';
import { monthNumber } from '@shared/domain/calendar';
import { DUTY_MARKS } from '@shared/domain/compliance/dutyMarks';
import { dutyName } from '@shared/messages/compliance';
import { DUTY_MARK_NAMES, DUTY_SIGNS, yearNotes } from '@shared/messages/dutyCalendar';
import { outcomeOf, TEXT, usage, type Command } from '../command';
import { onRegistry, withWord } from '../shapes';
import { table } from '../text';

type Calendar = Output<'compliance.calendar'>;
const MONTHS = ['E', 'F', 'M', 'A', 'M', 'J', 'J', 'A', 'S', 'O', 'N', 'D'];

export const dutyCalendarCommand: Command = onRegistry({
  words: 'duties show',
  usage: 'CÓDIGO [--year AAAA]',
  options: { year: TEXT },
  run: (args, call) =>
    withWord(args, 'el código de hogar', async (code) => {
      const year = args.text('year');
      if (year !== undefined && !/^\d{4}$/.test(year)) return usage('--year se escribe AAAA');
      const asked = year === undefined ? { code } : { code, year: Number(year) };
      return outcomeOf(await call('compliance.calendar', asked), calendarText);
    }),
});

const calendarText = ({ household, year, months, members }: Calendar) =>
  [
    `${household} · ${year} · reglas ${[...new Set(months.map(({ ruleSet }) => ruleSet ?? 'ninguna'))].join(', ')}`,
    ...members.map(memberText),
    DUTY_MARKS.map((mark) => `${DUTY_SIGNS[mark]} ${DUTY_MARK_NAMES.es[mark]}`).join('  '),
  ].join('\n');

function memberText(told: Calendar['members'][number]): string {
  const { member, name, duties } = told;
  const head = `${member}. ${name}`;
  const notes = yearNotes(told).map((note) => `  ${note}`);
  if (duties.length === 0) return [`${head}: sin corresponsabilidades`, ...notes].join('\n');
  const rows = duties.map(({ duty, months }) => [
    `  ${dutyName(duty)}`,
    ...MONTHS.map((_letter, index) => {
      const found = months.find(({ month }) => monthNumber(month) === index + 1);
      return found === undefined ? '' : DUTY_SIGNS[found.mark];
    }),
  ]);
  return [head, table([['', ...MONTHS], ...rows]), ...notes].join('\n');
}
