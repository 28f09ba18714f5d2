import { useTranslation } from 'react-i18next';
import { isPeriod, monthsOf } from '@shared/domain/calendar';
import { monthName } from '@shared/messages/compliance';
import { complianceEn } from '@shared/messages/compliance.en';
import { complianceEs } from '@shared/messages/compliance.es';
import { timelineEs } from '../../messages/timeline';
import { useLanguage } from '../../messages/useLanguage';
import { changesIn, type FieldChange, type TimelineEntry } from './timelineEntries';
import { useFieldWords } from './useFieldWords';

type Statement = keyof typeof timelineEs.statements;
const isStatement = (name: string): name is Statement => Object.hasOwn(timelineEs.statements, name);

/** Every old and new value of an event as a line: fields of the form, or what a school or post stated of a month. */
export function useChangeText(): (
  entry: TimelineEntry,
) => readonly { readonly field: string; readonly text: string }[] {
  const { t } = useTranslation('timeline');
  const { t: frame } = useTranslation();
  const words = useFieldWords();
  const language = useLanguage();
  const situations: Readonly<Record<string, string>> = (language === 'en' ? complianceEn : complianceEs).situations;
  const nameOf = (field: string, period: unknown) => {
    const [, statement = '', index] = /^(.*?)([12])?$/.exec(field) ?? [];
    const member = /^member (\d+)$/.exec(field)?.[1];
    if (member !== undefined) return t('member', { number: member });
    if (!isStatement(statement)) return words.name(field === 'holder' ? 'isHolder' : field);
    if (index === undefined || typeof period !== 'string' || !isPeriod(period)) return t(`statements.${statement}`);
    const month = monthsOf(period)[index === '1' ? 0 : 1];
    return t('ofMonth', { statement: t(`statements.${statement}`), month: monthName(month, language) });
  };
  const stated: Readonly<Record<string, string>> = { ...situations, YES: frame('yes'), NO: frame('no') };
  const valueOf = (field: string, value: unknown) =>
    (typeof value === 'string' ? stated[value] : undefined) ?? words.value(field, value);
  const textOf = ({ field, before, after }: FieldChange, period: unknown) =>
    t('change', { field: nameOf(field, period), before: valueOf(field, before), after: valueOf(field, after) });
  return (entry) =>
    changesIn(entry).map((change) => ({ field: change.field, text: textOf(change, entry.details['period']) }));
}
