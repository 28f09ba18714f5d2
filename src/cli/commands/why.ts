import type { WhyDuty } from '@shared/contract/why';
import type { Output } from '@shared/contract/routes';
import { dutyName, monthName, stateName } from '@shared/messages/compliance';
import { whyLines } from '@shared/messages/why';
import { whyEs } from '@shared/messages/why.es';
import { outcomeOf, TEXT, usage, type Command } from '../command';
import { onPeriod } from '../shapes';

export const whyCommand: Command = onPeriod({
  words: 'why',
  usage: '--household CÓDIGO',
  options: { household: TEXT },
  run: async (period, args, call) => {
    const code = args.text('household');
    if (code === undefined) return usage('indique --household');
    return outcomeOf(await call('compliance.why', { period, code }), whyText);
  },
});

/** The sentence of a duty kept begins with its state already. */
const told = ({ state, explanation }: WhyDuty) =>
  explanation.startsWith(stateName(state)) ? explanation : `${stateName(state)}. ${explanation}`;

/** Household, months, members and duties, each two spaces further in. */
const whyText = ({ household, period, status, result, months }: Output<'compliance.why'>) =>
  [
    `${household} · ${period}: ${whyEs.results[result]}`,
    status === 'OPEN' ? whyEs.provisional : whyEs.frozen,
    ...months.flatMap(({ month, result: ofMonth, ruleSet, members }) => [
      `  ${monthName(month)}: ${whyEs.monthResults[ofMonth]} · reglas ${ruleSet}`,
      ...(members.length === 0 ? [`    ${whyEs.nobody}`] : []),
      ...members.flatMap(({ member, name, duties }) => [
        `    ${member}. ${name}`,
        ...duties.flatMap((duty) => [
          `      ${dutyName(duty.duty)}: ${told(duty)}`,
          ...whyLines(duty).map(({ label, text }) => `        ${label}: ${text}`),
        ]),
      ]),
    ]),
  ].join('\n');
