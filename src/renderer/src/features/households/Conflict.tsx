import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../app/queries';
import { formOf, type HouseholdForm } from './formValues';
import { useFieldWords } from './useFieldWords';
import type { HouseholdFormApi } from './useHouseholdForm';

type ConflictProps = {
  readonly code: string;
  readonly form: HouseholdFormApi;
  readonly onKeepMine: (revision: number) => void;
  readonly onTakeTheirs: () => void;
};

/** Somebody saved this household meanwhile: old beside new, and the two ways on. */
export function Conflict({ code, form, onKeepMine, onTakeTheirs }: ConflictProps) {
  const { t } = useTranslation('householdForm');
  const words = useFieldWords();
  const stored = useRoute('households.get', { code }).data;
  if (stored === undefined) return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t('conflict')}</MessageBarTitle>
        <p>{t('conflictDifferences')}</p>
        <ul>
          {differences(formOf(stored), form.getValues()).map(({ member, field, before, after }) => (
            <li key={`${member} ${field}`}>
              {member === undefined ? words.name(field) : t('memberAnd', { number: member, field: words.name(field) })}:{' '}
              {words.value(field, before)} → {words.value(field, after)}
            </li>
          ))}
        </ul>
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => onKeepMine(stored.revision)}>{t('keepMine')}</Button>
        <Button onClick={onTakeTheirs}>{t('takeTheirs')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

type Difference = {
  readonly member: number | undefined;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** Every value of the form that is not what is stored, and who is new on either side. */
function differences(stored: HouseholdForm, typed: HouseholdForm): readonly Difference[] {
  const numbers = new Set([...stored.members, ...typed.members].map(({ number }) => number));
  const memberOf = ({ members }: HouseholdForm, member: number) =>
    members.find(({ number }) => number === member) ?? {};
  return [
    ...changed(undefined, stored.household, typed.household),
    ...[...numbers].flatMap((number) => changed(number, memberOf(stored, number), memberOf(typed, number))),
  ];
}

function changed(member: number | undefined, stored: object, typed: object): readonly Difference[] {
  const before = new Map<string, unknown>(Object.entries(stored));
  const after = new Map<string, unknown>(Object.entries(typed));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((field) => before.get(field) !== after.get(field))
    .map((field) => ({ member, field, before: before.get(field), after: after.get(field) }));
}
