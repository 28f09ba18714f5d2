import type { Output } from '@shared/contract/routes';
import { isIsoDate } from '@shared/domain/calendar';
import { accessText, brokenText, KINDS, whereText } from '@shared/messages/access';
import { doerText, touchedText } from '@shared/messages/incident';
import { done, outcomeOf, problem, TEXT, usage, type Command } from '../command';
import { intoOut, onRegistry, OUT } from '../shapes';
import { table, minuteOf } from '../text';

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
  onRegistry({
    words: 'audit incident',
    usage:
      '--from AAAA-MM-DD --to AAAA-MM-DD [--user NOMBRE] [--households CÓDIGO,CÓDIGO]   (de quién se vieron datos)',
    options: { from: TEXT, to: TEXT, user: TEXT, households: TEXT },
    run: async (args, call) => {
      const [from = '', to = ''] = [args.text('from'), args.text('to')];
      if (!isIsoDate(from) || !isIsoDate(to)) return usage('indique --from y --to, AAAA-MM-DD');
      const households = (args.text('households') ?? '').split(',').filter((code) => code.trim() !== '');
      return outcomeOf(await call('audit.incident', { from, to, user: args.text('user') ?? '', households }), told);
    },
  }),
  onRegistry({
    words: 'audit extract',
    usage: '--out ARCHIVO --purpose PARA_QUÉ   (extracto para estadística: sin nombres, documentos ni lugares)',
    options: { ...OUT, purpose: TEXT },
    run: (args, call) =>
      intoOut(args, async (file, out) => {
        const purpose = args.text('purpose');
        if (purpose === undefined) return usage('indique --purpose: para qué se usará');
        return outcomeOf(
          await call('audit.extract', { file, purpose }),
          ({ persons, leftOut }) =>
            `${persons} personas escritas en ${out}; ${leftOut} no figuran por ser casos raros.`,
        );
      }),
  }),
  onRegistry({
    words: 'users review',
    usage: '(quién puede ingresar, cuándo ingresó y qué hace cada función; para quien audita o administra)',
    run: async (_args, call) =>
      outcomeOf(await call('audit.people', {}), ({ people, failures, rights, head }) =>
        [
          table(
            people.map(({ name, role, since, until, lastSignIn, signIns }) => [
              name,
              role,
              since,
              until === null ? '' : `de baja el ${until}`,
              lastSignIn === null ? 'nunca ingresó' : `${signIns} ingresos, el último ${minuteOf(lastSignIn)}`,
            ]),
          ),
          `Ingresos fallidos: ${failures}.`,
          table(rights.map(({ role, areas }) => [role, areas.map((area) => whereText(area)).join(', ')])),
          `Código ${head.code}.`,
        ].join('\n'),
      ),
  }),
];

const told = ({ touched, doings, head }: Output<'audit.incident'>) =>
  [
    touchedText(touched),
    ...(touched.households.length === 0 ? [] : [touched.households.join(', ')]),
    table(
      doings.map(({ user, kind, times, first, last }) => [
        doerText(user),
        KINDS.es[kind],
        String(times),
        minuteOf(first),
        minuteOf(last),
      ]),
    ),
    `Código ${head.code}.`,
  ].join('\n');

const headText = ({ head, broken }: Output<'audit.verify'>) =>
  `${broken === null ? 'El historial está entero' : 'El historial no está entero'}: ` +
  `${head.events} cambios, ${head.looks} consultas, ${head.payments} movimientos de pago. Código ${head.code}.`;

function seenText({ households, rows, isCut }: Output<'audit.whoSaw'>): string {
  if (households.length === 0) return 'Nadie con ese documento está ni estuvo en el registro.';
  if (rows.length === 0) return `Nadie vio ni cambió en esos días el hogar ${households.join(', ')}.`;
  return [
    table(rows.map((row) => [minuteOf(row.at), row.user, ...accessText(row)])),
    ...(isCut ? ['Hay más: pida menos días.'] : []),
  ].join('\n');
}
