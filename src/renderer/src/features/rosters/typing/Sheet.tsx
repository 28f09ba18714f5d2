import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Text } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TotalReason } from '@shared/domain/rosters/paperTotals';
import { ImportOutcome } from '../../../app/imports/ImportPanel';
import { useTwoSteps, type ImportSteps } from '../../../app/imports/useImport';
import { dayText } from '../../../ui/dates';
import { goOnWithEnter, goToCellWithArrows, useKeysWithin } from '../../../ui/fieldKeys';
import { Panel } from '../../../ui/Panel';
import { useShortcuts } from '../../../ui/useShortcuts';
import { Differences } from './Differences';
import { HeadFields } from './HeadFields';
import { PeopleGrid } from './PeopleGrid';
import { blankSheet, differencesOf, sheetSent, type Form } from './sheetState';
import { TotalsFields } from './TotalsFields';
import { useSheet, type SheetStart } from './useSheet';

const useStyles = makeStyles({
  sheet: {
    display: 'grid',
    gap: '12px',
    gridTemplateColumns: 'minmax(0, 1fr)',
    // a row that gets the focus comes to stand below the totals, not behind them
    '@media (min-height: 700px)': { '& table input': { scrollMarginTop: '190px', scrollMarginBottom: '30px' } },
  },
});

type SheetProps = { readonly form: Form; readonly start: SheetStart; readonly onDone: () => void };
export type Why = { readonly reason: TotalReason | undefined; readonly note: string };

/** The sheet in the order in which it is held: signed totals, what the facility says, the rows; then what it comes to. */
export function Sheet({ form, start, onDone }: SheetProps) {
  const styles = useStyles();
  const { t } = useTranslation('paperForms');
  const { state, change, forget } = useSheet(form, start);
  const [from, setFrom] = useState(start.from);
  const [why, setWhy] = useState<Why>({ reason: undefined, note: '' });
  const flow = useTwoSteps({ analyse: 'rosters.type', apply: 'rosters.apply', remarks: 'file' });
  const differences = useMemo(() => differencesOf(form, state), [form, state]);
  const keys = useKeysWithin<HTMLFormElement>(move);
  const result = useRef<HTMLDivElement>(null);
  const review = () => {
    const { reason, note } = why;
    const difference = differences.length === 0 || reason === undefined ? {} : { difference: { reason, note } };
    flow.ask({ code: form.form, sheet: sheetSent(form, state), ...difference }, `${form.form}.xlsx`);
  };
  const isApplied = flow.applied !== undefined;
  useShortcuts(isApplied ? {} : { 'Ctrl+s': review });
  // What was found wants an answer: Enter gives it.
  const { found } = flow;
  useEffect(() => {
    if (found !== undefined) result.current?.querySelector('button')?.focus();
  }, [found]);
  // What stands against it is said below the rows, which may be far from where one types.
  const { error } = flow.analysing;
  useEffect(() => {
    if (error !== null) result.current?.scrollIntoView({ block: 'center' });
  }, [error]);
  const startBlank = () => {
    void forget();
    change(() => blankSheet(form));
    setFrom('blank');
  };
  // The draft has served.
  useEffect(() => {
    if (isApplied) void forget();
  }, [isApplied, forget]);
  if (isApplied) return <Applied flow={flow} onDone={onDone} />;
  return (
    <form
      ref={keys}
      noValidate
      className={styles.sheet}
      onSubmit={(event) => {
        event.preventDefault();
        review();
      }}
    >
      <Facts form={form} from={from} onBlank={startBlank} />
      <TotalsFields form={form} state={state} differences={differences} change={change} />
      <HeadFields form={form} state={state} change={change} />
      <PeopleGrid form={form} state={state} change={change} />
      {differences.length > 0 && <Differences form={form} differences={differences} why={why} onWhy={setWhy} />}
      <div>
        <Button type="submit" appearance="primary">
          {t('review')}
        </Button>
      </div>
      <div ref={result}>
        <ImportOutcome flow={flow} />
      </div>
    </form>
  );
}

/** Arrows move in the table of rows, Enter through all the fields of the sheet. */
function move(event: KeyboardEvent, within: HTMLElement) {
  const table = event.target instanceof HTMLElement ? event.target.closest('table') : null;
  if (table !== null) goToCellWithArrows(event, table);
  if (!event.defaultPrevented) goOnWithEnter(event, within);
}

type FactsProps = { readonly form: Form; readonly from: SheetStart['from']; readonly onBlank: () => void };

function Facts({ form, from, onBlank }: FactsProps) {
  const { t } = useTranslation('paperForms');
  const { facilityName, facility, period, late, last } = form;
  const told = {
    draft: t('drafted'),
    last: last === null ? '' : t('typedBefore', { date: dayText(last.at.slice(0, 10)), by: last.by }),
    blank: '',
  }[from];
  return (
    <>
      <Text weight="semibold">{t('of', { facility: `${facilityName} (${facility})`, period })}</Text>
      <Text size={200}>{t('keys')}</Text>
      {late && <MessageBar intent="warning">{t('late')}</MessageBar>}
      {told !== '' && (
        <MessageBar>
          <MessageBarBody>{told}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onBlank}>
              {t('startBlank')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}

/** It is in the registry, and the next sheet is one key away. */
function Applied({ flow, onDone }: { readonly flow: ImportSteps; readonly onDone: () => void }) {
  const { t } = useTranslation('paperForms');
  return (
    <Panel title={t('result')}>
      <ImportOutcome flow={flow} />
      <div>
        <Button appearance="primary" autoFocus onClick={onDone}>
          {t('another')}
        </Button>
      </div>
    </Panel>
  );
}
