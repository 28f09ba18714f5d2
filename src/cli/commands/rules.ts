import { isIsoDate } from '@shared/domain/calendar';
import type { Output } from '@shared/contract/routes';
import { done, outcomeOf, problem, TEXT, usage, type Command } from '../command';
import { onRegistry, withWord } from '../shapes';
import { dateText, table } from '../text';

export const rulesCommands: readonly Command[] = [
  onRegistry({
    words: 'rules list',
    usage: '[--on FECHA]',
    options: { on: TEXT },
    run: async (args, call) => {
      const on = args.text('on');
      if (on !== undefined && !isIsoDate(on)) return usage('--on se escribe AAAA-MM-DD');
      const answer = await call('rules.list', on === undefined ? {} : { on });
      return answer.ok ? done(answer.value.sets, listText(answer.value)) : problem(answer.problem);
    },
  }),
  onRegistry({
    words: 'rules show',
    usage: 'NOMBRE',
    run: (args, call) =>
      withWord(args, 'el nombre del conjunto de reglas, por ejemplo R2014', async (name) =>
        outcomeOf(await call('rules.show', { name }), setText),
      ),
  }),
  onRegistry({
    words: 'rules choose',
    usage: 'NOMBRE|BY_DATE',
    run: (args, call) =>
      withWord(args, 'el nombre del conjunto, o BY_DATE para las reglas de cada fecha', async (choice) =>
        outcomeOf(await call('rules.choose', { choice }), (chosen) => `Se evalúa con: ${chosen.choice}.`),
      ),
  }),
];

const term = ({ validFrom, validTo }: { readonly validFrom: string; readonly validTo: string | null }) =>
  `desde ${dateText(validFrom)}${validTo === null ? '' : ` hasta ${dateText(validTo)}`}`;

const listText = ({ on, choice, sets }: Output<'rules.list'>) =>
  [
    table(
      sets.map((set) => [
        set.chosen ? '*' : '',
        set.name,
        term(set),
        `${set.unconfirmed} de ${set.parameters} por confirmar`,
        set.reference,
      ]),
    ),
    sets.some(({ chosen }) => chosen)
      ? `El ${dateText(on)} se evalúa con * (elección de la oficina: ${choice}).`
      : `El ${dateText(on)} no se puede evaluar: lo elegido por la oficina (${choice}) no regía ese día.`,
  ].join('\n');

const mark = (confirmed: boolean) => (confirmed ? 'confirmado' : 'por confirmar');

const setText = (set: Output<'rules.show'>) =>
  [
    `${set.name}: ${term(set)}. ${set.reference}`,
    'Requisitos (se exigen todos a la vez, unidos por «y»):',
    table(set.gates.map(({ label, reference, confirmed }) => ['', label, mark(confirmed), reference])),
    'Corresponsabilidades:',
    table(set.duties.map(({ label, reference, confirmed }) => ['', label, mark(confirmed), reference])),
    'Parámetros:',
    table(
      set.parameters.map(({ label, text, from, reference, confirmed }) => [
        '',
        label,
        from === null ? text : `${text} (desde ${dateText(from)})`,
        mark(confirmed),
        reference,
      ]),
    ),
  ].join('\n');
