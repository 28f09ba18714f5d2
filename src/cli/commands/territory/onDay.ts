import { isIsoDate } from '@shared/domain/calendar';
import { TEXT, type Arguments } from '../../command';

/** By which rules and on which day a place is looked at. */
export const ON_DAY = { 'rule-set': TEXT, on: TEXT } as const;

/** Undefined where the day is none. */
export function onDay(args: Arguments) {
  const on = args.text('on');
  const ruleSet = args.text('rule-set');
  if (on === undefined) return { ...(ruleSet && { ruleSet }) };
  return isIsoDate(on) ? { on, ...(ruleSet && { ruleSet }) } : undefined;
}

export const listText = (operated: boolean | null) =>
  operated === null ? 'sin lista' : operated ? 'en la lista' : 'fuera de la lista';
export const percentText = (value: number | null) => (value === null ? '' : `${value} %`);
