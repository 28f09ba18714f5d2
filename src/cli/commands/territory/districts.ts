import type { Output } from '@shared/contract/routes';
import { isIsoDate } from '@shared/domain/calendar';
import { outcomeOf, TEXT, FLAG, usage, type Command } from '../../command';
import { onRegistry, withWord } from '../../shapes';
import { dateText, table } from '../../text';
import { listText, ON_DAY, onDay, percentText } from './onDay';

/** Districts: the table in both codings, the list of operated ones, what is stated of one. */
export const districtCommands: readonly Command[] = [
  onRegistry({
    words: 'territory districts',
    usage: '[TEXTO…] [--rule-set NOMBRE] [--on FECHA]',
    options: ON_DAY,
    run: async (args, call) => {
      const day = onDay(args);
      if (day === undefined) return usage('--on se escribe AAAA-MM-DD');
      const asked = { text: args.words.join(' '), limit: 2000, ...day };
      return outcomeOf(await call('territory.districts', asked), ({ total, districts }) =>
        [
          table(
            districts.map(({ inei, reniec, name, province, department, operated, povertyPct }) => [
              inei,
              `RENIEC ${reniec}`,
              `${name}, ${province}, ${department}`,
              listText(operated),
              percentText(povertyPct),
            ]),
          ),
          `${total} distritos.`,
        ].join('\n'),
      );
    },
  }),
  onRegistry({
    words: 'territory show',
    usage: 'UBIGEO [--rule-set NOMBRE] [--on FECHA]',
    options: ON_DAY,
    run: (args, call) =>
      withWord(args, 'el ubigeo', async (ubigeo) => {
        const asked = onDay(args);
        if (asked === undefined) return usage('--on se escribe AAAA-MM-DD');
        return outcomeOf(await call('territory.district', { ubigeo, ...asked }), districtText);
      }),
  }),
  onRegistry({
    words: 'territory district',
    usage: 'UBIGEO --rule-set NOMBRE --since FECHA [--not-operated] [--poverty PORCENTAJE] [--reference NORMA]',
    options: { 'rule-set': TEXT, since: TEXT, 'not-operated': FLAG, poverty: TEXT, reference: TEXT },
    run: async (args, call) => {
      const [ubigeo] = args.words;
      const ruleSet = args.text('rule-set');
      const since = args.text('since');
      if (ubigeo === undefined || ruleSet === undefined || since === undefined || !isIsoDate(since)) {
        return usage('indique UBIGEO, --rule-set y --since AAAA-MM-DD');
      }
      const poverty = args.text('poverty');
      const povertyPct = poverty === undefined ? null : Number(poverty.replace(',', '.'));
      if (povertyPct !== null && !(povertyPct >= 0 && povertyPct <= 100)) return usage('--poverty va de 0 a 100');
      const reference = args.text('reference') ?? '';
      const stated = { ruleSet, ubigeo, since, operated: !args.flag('not-operated'), povertyPct, reference };
      return outcomeOf(
        await call('territory.stateDistrict', stated),
        ({ name, operated }) =>
          `${name}: ${operated ? 'en la lista' : 'fuera de la lista'} de ${ruleSet} desde ${since}.`,
      );
    },
  }),
];

function districtText({ on, ruleSet, district, index, rules }: Output<'territory.district'>): string {
  const { inei, reniec, name, province, department, operated, povertyPct } = district;
  return [
    `${name}, ${province}, ${department}: INEI ${inei}, RENIEC ${reniec}.`,
    `El ${dateText(on)}, según ${ruleSet}: ${listText(operated)}; pobreza: ${percentText(povertyPct) || 'sin dato'}.`,
    ...(index === null
      ? []
      : [`Índice desde ${dateText(index.since)}: ${percentText(index.povertyPct)} (${index.source}).`]),
    table(
      rules.map((rule) => [
        rule.ruleSet,
        listText(rule.operated),
        `desde ${dateText(rule.since)}`,
        rule.until === null ? '' : `hasta antes del ${dateText(rule.until)}`,
        rule.reference,
      ]),
    ),
  ].join('\n');
}
