import type { Output } from '@shared/contract/routes';
import { isIsoDate } from '@shared/domain/calendar';
import { accessText, brokenText } from '@shared/messages/access';
import { done, outcomeOf, problem, TEXT, usage, type Command } from '../command';
import { onRegistry } from '../shapes';
import { table } from '../text';

export const auditCommands: readonly Command[] = [
  onRegistry({
    words: 'audit verify',
    usage: '(cambios, consultas y pagos: cada fila sigue a la anterior; para quien audita o administra)',
    run: async (_args, call) => {
      const found = await call('audit.verify', {});
      if (!found.ok) return problem(found.problem);
      const { broken } = found.value;
      const text = [...(broken === null ? [] : [brokenText(broken)]), headText(found.value)].join('\n');
      return broken === null ? done(found.value, text) : { kind: 'refused', json: found.value, text };
    },
  }),
  onRegistry({
    words: 'audit who-saw',
    usage: '--person DOCUMENTO --from AAAA-MM-DD --to AAAA-MM-DD',
    options: { person: TEXT, from: TEXT, to: TEXT },
    run: async (args, call) => {
      const [person, from = '', to = ''] = [args.text('person'), args.text('from'), args.text('to')];
      if (person === undefined) return usage('indique --person con el número de documento');
      if (!isIsoDate(from) || !isIsoDate(to)) return usage('indique --from y --to, AAAA-MM-DD');
      return outcomeOf(await call('audit.whoSaw', { person, from, to }), seenText);
    },
  }),
];

const headText = ({ head, broken }: Output<'audit.verify'>) =>
  `${broken === null ? 'El historial está entero' : 'El historial no está entero'}: ` +
  `${head.events} cambios, ${head.looks} consultas, ${head.payments} movimientos de pago. Código ${head.code}.`;

function seenText({ households, rows, isCut }: Output<'audit.whoSaw'>): string {
  if (households.length === 0) return 'Nadie con ese documento está ni estuvo en el registro.';
  if (rows.length === 0) return `Nadie vio ni cambió en esos días el hogar ${households.join(', ')}.`;
  return [
    table(rows.map((row) => [row.at.slice(0, 16).replace('T', ' '), row.user, ...accessText(row)])),
    ...(isCut ? ['Hay más: pida menos días.'] : []),
  ].join('\n');
}
