import type { LikelyDuplicateAnswer } from '@shared/contract/duplicates';
import { DUPLICATE_DECISIONS, refText } from '@shared/domain/duplicates/evidence';
import { decisionText, duplicateFieldName, howText } from '@shared/messages/duplicates';
import { FLAG, outcomeOf, TEXT, usage, type Command } from '../command';
import { onRegistry } from '../shapes';

export const duplicateCommands: readonly Command[] = [
  onRegistry({
    words: 'duplicates scan',
    usage: '[--all]',
    options: { all: FLAG },
    run: async (args, call) =>
      outcomeOf(await call('duplicates.scan', { show: args.flag('all') ? 'all' : 'open' }), scanText),
  }),
  onRegistry({
    words: 'duplicates decide',
    usage: 'HOGAR INTEGRANTE HOGAR INTEGRANTE (SAME|DIFFERENT|UNSURE) [--note TEXTO]',
    options: { note: TEXT },
    run: async (args, call) => {
      const [householdA = '', memberA, householdB = '', memberB, word] = args.words;
      const decision = DUPLICATE_DECISIONS.find((one) => one === word);
      if (decision === undefined || !isNumber(memberA) || !isNumber(memberB))
        return usage(`indique los dos integrantes y ${DUPLICATE_DECISIONS.join(', ')}`);
      const a = { household: householdA, member: Number(memberA) };
      const b = { household: householdB, member: Number(memberB) };
      return outcomeOf(
        await call('duplicates.decide', { a, b, decision, note: args.text('note') ?? '' }),
        () => `${refText(a)} y ${refText(b)}: ${decisionText(decision)}.`,
      );
    },
  }),
];

const isNumber = (word: string | undefined): word is string => word !== undefined && /^\d+$/.test(word);

function scanText(pairs: readonly LikelyDuplicateAnswer[]): string {
  const lines = pairs.flatMap(({ a, b, score, reasons, decision }) => [
    `${refText(a)} — ${refText(b)}: ${Math.round(score * 100)} %${decision === null ? '' : ` (${decisionText(decision.decision)})`}`,
    ...reasons.map(
      (reason) => `    ${duplicateFieldName(reason.field)}: ${reason.a} — ${reason.b}, ${howText(reason.how)}`,
    ),
  ]);
  return [...lines, `${pairs.length} posibles duplicados.`].join('\n');
}
