import type { Output } from '@shared/contract/routes';
import { done, problem, type Command, type Outcome } from '../command';
import { onPeriod } from '../shapes';
import { soles } from '../text';

/** What a list and the ledger can be checked by; exit status 1 where something is not as it was. */
export const paymentCheckCommands: readonly Command[] = [
  onPeriod({
    words: 'payments replay',
    usage: '(vuelve a calcular la lista con los datos que se guardaron)',
    run: async (period, _args, call) => {
      const found = await call('payments.replay', { period });
      return found.ok ? checked(found.value, found.value.equal, replayText(found.value)) : problem(found.problem);
    },
  }),
  {
    words: 'payments verify-ledger',
    usage: '',
    registry: 'open',
    run: async (_args, call) => {
      const found = await call('payments.verifyLedger', {});
      if (!found.ok) return problem(found.problem);
      return checked(found.value, found.value.broken === null, ledgerText(found.value));
    },
  },
];

const checked = (json: unknown, holds: boolean, text: string): Outcome =>
  holds ? done(json, text) : { kind: 'refused', json, text };

function replayText({ period, equal, areInputsKept, differences }: Output<'payments.replay'>): string {
  if (equal) return `La lista de ${period} sale igual, al céntimo.`;
  const lines = differences.map(
    ({ household, benefit, originPeriod, listed, replayed }) =>
      `${household} ${benefit} ${originPeriod}: en la lista ${lineText(listed)}, al recalcular ${lineText(replayed)}.`,
  );
  return [...(areInputsKept ? [] : ['Los datos que se guardaron ya no tienen su huella.']), ...lines].join('\n');
}

type Line = Output<'payments.replay'>['differences'][number]['listed'];
const lineText = (line: Line) => (line === null ? 'nada' : `${soles(line.cents)} (${line.reason})`);

const ledgerText = ({ entries, head, broken }: Output<'payments.verifyLedger'>) => {
  if (entries === 0) return 'El libro de pagos no tiene asientos todavía.';
  return broken === null
    ? `Libro de pagos: ${entries} asientos, todos como se escribieron. Huella ${head.slice(0, 12)}.`
    : `El asiento ${broken} del libro de pagos no está como se escribió.`;
};
