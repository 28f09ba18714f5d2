import { isIsoDate } from '@shared/domain/calendar';
import { outcomeOf, TEXT, FLAG, usage, type Command } from '../command';
import { onRegistry } from '../shapes';
import { table } from '../text';

export const territoryCommands: readonly Command[] = [
  onRegistry({
    words: 'territory districts',
    usage: '[TEXTO…] [--rule-set NOMBRE] [--on FECHA]',
    options: { 'rule-set': TEXT, on: TEXT },
    run: async (args, call) => {
      const on = args.text('on');
      if (on !== undefined && !isIsoDate(on)) return usage('--on se escribe AAAA-MM-DD');
      const ruleSet = args.text('rule-set');
      const asked = { text: args.words.join(' '), limit: 1000, ...(on && { on }), ...(ruleSet && { ruleSet }) };
      return outcomeOf(await call('territory.districts', asked), ({ total, districts }) =>
        [
          table(
            districts.map(({ inei, reniec, name, province, department, operated, povertyPct }) => [
              inei,
              `RENIEC ${reniec}`,
              `${name}, ${province}, ${department}`,
              operated === null ? 'sin lista' : operated ? 'en la lista' : 'fuera de la lista',
              povertyPct === null ? '' : `${povertyPct} %`,
            ]),
          ),
          `${total} distritos.`,
        ].join('\n'),
      );
    },
  }),
  onRegistry({
    words: 'territory district',
    usage: 'UBIGEO --rule-set NOMBRE --since FECHA [--not-operated] [--poverty PORCENTAJE]',
    options: { 'rule-set': TEXT, since: TEXT, 'not-operated': FLAG, poverty: TEXT },
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
      const stated = { ruleSet, ubigeo, since, operated: !args.flag('not-operated'), povertyPct };
      return outcomeOf(
        await call('territory.stateDistrict', stated),
        ({ name, operated }) =>
          `${name}: ${operated ? 'en la lista' : 'fuera de la lista'} de ${ruleSet} desde ${since}.`,
      );
    },
  }),
  onRegistry({
    words: 'territory center',
    usage: 'UBIGEO NOMBRE [--native-community NOMBRE] [--people NOMBRE] [--poverty PORCENTAJE]',
    options: { 'native-community': TEXT, people: TEXT, poverty: TEXT },
    run: async (args, call) => {
      const [ubigeo, ...words] = args.words;
      if (ubigeo === undefined || words.length === 0) return usage('indique el ubigeo y el nombre del centro poblado');
      const poverty = args.text('poverty');
      const center = {
        ubigeo,
        name: words.join(' '),
        nativeCommunity: args.text('native-community') ?? '',
        indigenousPeople: args.text('people') ?? '',
        povertyPct: poverty === undefined ? null : Number(poverty.replace(',', '.')),
      };
      return outcomeOf(await call('territory.addCenter', center), ({ code }) => `Código provisional: ${code}.`);
    },
  }),
];
