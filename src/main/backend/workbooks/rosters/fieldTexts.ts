import type { Month } from '@shared/domain/calendar';
import type { ServiceKind } from '@shared/domain/compliance/serviceLinks';
import type { CellContent } from '@shared/domain/rosters/cells';
import { writtenDate } from '@shared/messages/writing';
import { isIsoDate } from '@shared/domain/calendar';
import type { RosterLayout } from './columns';
import { MONTH_NUMBERS, monthField, type FieldName } from './headers';
import { WORDS } from './lists';
import { monthName } from './monthNames';

/** Header of each field as it stands in the workbook: `Mayo Faltas injustificadas`. */
export function fieldHeaders(layout: RosterLayout, months: readonly [Month, Month]): ReadonlyMap<FieldName, string> {
  return new Map([
    ...[...layout.person, ...layout.tail].map(({ key, header }) => [key, header] as const),
    ...MONTH_NUMBERS.flatMap((month) =>
      [...layout.month, ...layout.facilityMonth].map(({ key, header }) => {
        const name = monthName(months[month - 1] ?? months[0]);
        return [monthField(key, month), `${name} ${header}`] as const;
      }),
    ),
  ]);
}

/** A value as the facility would write it; '' for a blank. */
export function contentText(content: CellContent | null, field: FieldName, kind: ServiceKind): string {
  if (content === null) return '';
  if (typeof content === 'boolean') return content ? 'SÍ' : 'NO';
  if (typeof content === 'number') return String(content);
  if (typeof content !== 'string') return content.map(dayFirst).join('; ');
  return wordsOf(field, kind)?.[content] ?? dayFirst(content);
}

const dayFirst = (text: string) => (isIsoDate(text) ? writtenDate(text) : text);

function wordsOf(field: FieldName, kind: ServiceKind): Readonly<Record<string, string>> | undefined {
  if (field.startsWith('complied')) return WORDS.complied;
  if (field.startsWith('supplement')) return WORDS.yesNo;
  if (field === 'situation') return kind === 'SCHOOL' ? WORDS.pupilSituation : WORDS.patientSituation;
  if (/^situation[12]$/.test(field)) return kind === 'SCHOOL' ? WORDS.schoolSituation : WORDS.postSituation;
  return undefined;
}
