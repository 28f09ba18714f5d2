import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RosterForm } from '@shared/contract/rosters';
import { TRACKER_STATES, type TrackerState } from '@shared/domain/rosters/tracker';
import { trackerStateName } from '@shared/messages/rosters';
import { useLanguage } from '../../messages/useLanguage';
import { Choice } from '../../ui/Choice';

export type Filter = { readonly state: TrackerState | 'ALL'; readonly manager: string; readonly route: string };

const ANY = '*';
export const ALL_FORMS: Filter = { state: 'ALL', manager: ANY, route: ANY };

export const isShown = (form: RosterForm, { state, manager, route }: Filter) =>
  (state === 'ALL' || form.state === state) &&
  (manager === ANY || form.manager === manager) &&
  (route === ANY || form.route === route);

const useStyles = makeStyles({ row: { display: 'flex', gap: '12px', flexWrap: 'wrap' } });

type FormFilterProps = {
  readonly forms: readonly RosterForm[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
};

/** By state with its count, by who carries the form, by route. */
export function FormFilter({ forms, filter, onFilter }: FormFilterProps) {
  const styles = useStyles();
  const { t } = useTranslation('rosters');
  const language = useLanguage();
  const count = (state: TrackerState) => forms.filter((form) => form.state === state).length;
  const named = (names: readonly string[]) => [
    { value: ANY, text: t('all') },
    ...[...new Set(names)]
      .toSorted((a, b) => a.localeCompare(b, 'es'))
      .map((value) => ({ value, text: value || t('nobody') })),
  ];
  return (
    <div className={styles.row}>
      <Choice
        label={t('filter')}
        value={filter.state}
        options={[
          { value: 'ALL' as const, text: `${t('all')} (${forms.length})` },
          ...TRACKER_STATES.map((state) => ({
            value: state,
            text: `${trackerStateName(state, language)} (${count(state)})`,
          })),
        ]}
        onChoose={(state) => onFilter({ ...filter, state })}
        minWidth={240}
      />
      <Choice
        label={t('manager')}
        value={filter.manager}
        options={named(forms.map(({ manager }) => manager))}
        onChoose={(manager) => onFilter({ ...filter, manager })}
      />
      <Choice
        label={t('route')}
        value={filter.route}
        options={named(forms.map(({ route }) => route))}
        onChoose={(route) => onFilter({ ...filter, route })}
      />
    </div>
  );
}
