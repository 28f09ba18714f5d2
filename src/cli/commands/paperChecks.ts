import type { PaperCheckRow } from '@shared/contract/paperChecks';
import type { Output } from '@shared/contract/routes';
import { isMonth } from '@shared/domain/calendar';
import { DUTIES } from '@shared/domain/compliance/duties';
import { dutyName, monthName, stateName } from '@shared/messages/compliance';
import { typedText } from '@shared/messages/paperChecks';
import { FLAG, outcomeOf, TEXT, usage, type Arguments, type Command } from '../command';
import { onPeriod } from '../shapes';

/** Second person for breaches typed from paper. */
export const paperCheckCommands: readonly Command[] = [
  onPeriod({
    words: 'rosters checks',
    usage: '',
    run: async (period, _args, call) => outcomeOf(await call('compliance.paperChecks', { period }), checksText),
  }),
  onPeriod({
    words: 'rosters check',
    usage:
      '--household CÓDIGO --member N --month AAAA-MM --duty D (--confirm | --refuse --note TEXTO): lo dice la hoja, o no',
    options: { household: TEXT, member: TEXT, month: TEXT, duty: TEXT, confirm: FLAG, refuse: FLAG, note: TEXT },
    run: async (period, args, call) => {
      const about = aboutIn(args);
      if ('wrong' in about) return usage(about.wrong);
      const note = args.text('note') ?? '';
      if (args.flag('confirm') === args.flag('refuse')) return usage('indique --confirm o --refuse');
      if (args.flag('refuse') && note === '') return usage('--refuse pide --note: qué dice la hoja');
      const answer = args.flag('confirm') ? ('CONFIRMED' as const) : ('REFUSED' as const);
      return outcomeOf(
        await call('compliance.checkPaper', { period, ...about, answer, note }),
        ({ state }) => `${about.household}: ${monthName(about.month)}, ${dutyName(about.duty)}: ${stateName(state)}.`,
      );
    },
  }),
];

function aboutIn(args: Arguments) {
  const [household, month] = [args.text('household'), args.text('month')];
  const member = Number(args.text('member'));
  const duty = DUTIES.find((one) => one === args.text('duty'));
  if (household === undefined || !Number.isInteger(member)) return { wrong: 'indique --household y --member' };
  if (month === undefined || !isMonth(month)) return { wrong: 'indique --month AAAA-MM' };
  return duty === undefined ? { wrong: `--duty es ${DUTIES.join(', ')}` } : { household, member, month, duty };
}

const checksText = (rows: Output<'compliance.paperChecks'>) =>
  rows.length === 0 ? 'Nada digitado de papel espera a una segunda persona.' : rows.map(checkText).join('\n');

function checkText({ household, member, memberName, month, duty, typed, answer, note, checkedBy }: PaperCheckRow) {
  const refused = answer === 'REFUSED' ? [`  La hoja no lo dice, según ${checkedBy}: ${note}`] : [];
  return [
    `${household} ${member} ${memberName}: ${monthName(month)}, ${dutyName(duty)}`,
    ...typed.map((one) => `  ${typedText(one)}`),
    ...refused,
  ].join('\n');
}
