import type { Output } from '@shared/contract/routes';
import { proposedChange } from '@shared/messages/account';
import { decisionName, proposalName, proposalReason } from '@shared/messages/proposals';
import { done, FLAG, outcomeOf, problem, TEXT, usage, type Command } from '../command';
import { onRegistry, withWord } from '../shapes';
import { dateText } from '../text';

const NONE = 'No hay nada por confirmar.';

type Proposal = Output<'proposals.list'>[number];

/** Of whatever waits for a second person, who says why. */
export function refusing(words: string, route: 'proposals.refuse' | 'purge.refuse', unchanged: string): Command {
  return onRegistry({
    words,
    usage: 'PROPUESTA --note TEXTO',
    options: { note: TEXT },
    run: (args, call) =>
      withWord(args, 'la propuesta', async (id) => {
        const note = args.text('note');
        if (note === undefined) return usage('diga por qué con --note');
        return outcomeOf(
          await call(route, { id, note }),
          ({ decision }) => `Propuesta ${decisionName(decision).toLocaleLowerCase('es')}: ${unchanged}.`,
        );
      }),
  });
}

export const proposalCommands: readonly Command[] = [
  onRegistry({
    words: 'proposals list',
    usage: '[--household CÓDIGO] [--all]',
    options: { household: TEXT, all: FLAG },
    run: async (args, call) => {
      const household = args.text('household');
      const input = { all: args.flag('all'), ...(household === undefined ? {} : { household }) };
      return outcomeOf(await call('proposals.list', input), (found) =>
        found.length === 0 ? NONE : found.map(proposalText).join('\n'),
      );
    },
  }),
  onRegistry({
    words: 'proposals confirm',
    usage: 'PROPUESTA [--note TEXTO]',
    options: { note: TEXT },
    run: (args, call) =>
      withWord(args, 'la propuesta', async (id) =>
        outcomeOf(
          await call('proposals.confirm', { id, note: args.text('note') ?? '' }),
          () => 'Propuesta confirmada: el cambio está hecho.',
        ),
      ),
  }),
  onRegistry({
    words: 'proposals confirm-accounts',
    usage: 'ARCHIVO [--dry-run] [--note TEXTO]',
    options: { 'dry-run': FLAG, note: TEXT },
    run: (args, call) =>
      withWord(args, 'el archivo del banco', async (file) => {
        const list = await call('proposals.list', {});
        if (!list.ok) return problem(list.problem);
        const found = list.value.filter((one) => one.kind === 'ACCOUNT' && one.source?.file === file);
        if (args.flag('dry-run') || found.length === 0)
          return done(found, found.length === 0 ? NONE : found.map(proposalText).join('\n'));
        const ids = found.map(({ id }) => id);
        return outcomeOf(
          await call('proposals.confirmAccounts', { ids, note: args.text('note') ?? '' }),
          confirmedText,
        );
      }),
  }),
  refusing('proposals refuse', 'proposals.refuse', 'no se cambió nada'),
];

const confirmedText = ({ done: households, refused }: Output<'proposals.confirmAccounts'>) =>
  [
    `Cuentas confirmadas: ${households.length}.`,
    ...refused.map(({ household, message }) => `  ${household}: ${message}`),
  ].join('\n');

function changeText(change: Proposal['changes'][number]): string {
  const { name, before, after } = proposedChange(change);
  return `    ${name === '' ? '' : `${name}: `}${before ?? '—'} → ${after ?? '—'}`;
}

const proposalText = ({ id, kind, household, since, changes, reason, evidence, ...made }: Proposal) =>
  [
    `${id} ${decisionName(made.decision)} · ${household} · ${proposalName(kind)}${since === null ? '' : ` desde ${dateText(since)}`}`,
    ...changes.map(changeText),
    `    ${[proposalReason(reason), evidence, `${made.proposedBy} ${dateText(made.proposedAt)}`].filter(Boolean).join(' · ')}`,
  ].join('\n');
