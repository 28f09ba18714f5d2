import { Button, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { useRoute } from '../../app/queries';
import { dayText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';
import { AddPerson } from './AddPerson';
import { ChangePerson, type PersonChange } from './ChangePerson';
import { NewRecoveryCode } from './NewRecoveryCode';

type Person = Output<'users.list'>[number];
type Asked = { readonly change: PersonChange; readonly person: Person };

/** Who works here, and for who administers what may be changed of each. */
export function People() {
  const { t } = useTranslation('registry');
  const [all, setAll] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  const users = useRoute('users.list', { all }, { keepPrevious: true });
  const me = useRoute('registry.describe', {}).data?.user;
  const mayChange = mayAdminister(users.data ?? [], me?.name);
  return (
    <Panel title={t('people')}>
      <Switch label={t('showRetired')} checked={all} onChange={(_event, { checked }) => setAll(checked)} />
      <SimpleTable
        label={t('people')}
        headers={[t('name'), t('role'), t('since'), t('state'), ...(mayChange ? [t('actions')] : [])]}
        rows={(users.data ?? []).map((person) => ({
          key: person.name,
          cells: [
            person.name,
            t(`roles.${person.role}`),
            dayText(person.since),
            stateOf(person, t),
            ...(mayChange ? [person.name === me?.name ? '' : actions(person, t, setAsked)] : []),
          ],
        }))}
      />
      {mayChange && <AddPerson />}
      {mayChange && <NewRecoveryCode />}
      {asked && <ChangePerson {...asked} onClose={() => setAsked(undefined)} />}
    </Panel>
  );
}

type Texts = ReturnType<typeof useTranslation<'registry'>>['t'];

function stateOf({ until, isDue }: Person, t: Texts): string {
  if (until !== null) return t('retiredOn', { day: dayText(until) });
  return isDue ? t('due') : t('active');
}

const actions = (person: Person, t: Texts, ask: (asked: Asked) => void) => (
  <span style={{ display: 'flex', gap: 4, flexWrap: 'wrap' }}>
    {(person.until === null ? (['role', 'reset', 'retire'] as const) : (['reactivate'] as const)).map((change) => (
      <Button
        key={change}
        size="small"
        aria-label={`${t(`changes.${change}.button`)}: ${person.name}`}
        onClick={() => ask({ change, person })}
      >
        {t(`changes.${change}.button`)}
      </Button>
    ))}
  </span>
);

/** As the backend decides it: the administrators, or the first user where there is none. */
function mayAdminister(users: readonly Person[], name: string | undefined): boolean {
  const active = users.filter(({ until }) => until === null);
  const administrators = active.filter(({ role }) => role === 'administrador');
  return (administrators.length > 0 ? administrators : active.slice(0, 1)).some((one) => one.name === name);
}
