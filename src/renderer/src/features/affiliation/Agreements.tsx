import { Button, Field, makeStyles, MessageBar, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '@shared/contract/affiliation';
import { isIsoDate, yearOf, type IsoDate } from '@shared/domain/calendar';
import { useAgreementPrinting } from '../../app/affiliation/useAgreementPrinting';
import { useRoute } from '../../app/queries';
import type { Asked } from '../../api';
import { Choice } from '../../ui/Choice';
import { DateInput } from '../../ui/DateField';
import { dayText } from '../../ui/dates';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { LeftOut, ToSign } from './ToSign';

const useStyles = makeStyles({ bar: { display: 'flex', gap: '12px', alignItems: 'center', flexWrap: 'wrap' } });

type Of = Asked<'affiliation.agreements'>['of'];
const ALL = 'all';

/** Agreements yet to be signed, printed in one go: of an assembly, of a populated centre, or all. */
export function Agreements() {
  const styles = useStyles();
  const { t } = useTranslation('affiliation');
  const today = useRoute('registry.describe', {}).data?.today;
  const [chosen, setChosen] = useState<string>(ALL);
  const [typed, setTyped] = useState<string | null>();
  const options = useOptions();
  if (today === undefined) return null;
  const day = typed === undefined ? today : typed;
  const on = day !== null && isIsoDate(day) ? day : undefined;
  return (
    <>
      <div className={styles.bar}>
        <Choice label={t('agreementsOf')} value={chosen} options={options} onChoose={setChosen} minWidth={280} />
        <Field label={t('signDay')} validationState={on === undefined ? 'error' : 'none'}>
          <DateInput value={day} onChange={setTyped} latestYear={yearOf(today)} />
        </Field>
      </div>
      {on !== undefined && <OnDay of={options.find(({ value }) => value === chosen)?.of ?? ALL} on={on} />}
    </>
  );
}

/** What is printed for the day of the signature, and who is left out. */
function OnDay({ of, on }: { readonly of: Of; readonly on: IsoDate }) {
  const styles = useStyles();
  const { t } = useTranslation('affiliation');
  const found = useRoute('affiliation.agreements', { of, on }, { keepPrevious: true });
  const { print, sheet } = useAgreementPrinting('acuerdos');
  const printed = found.data;
  if (printed === undefined) return <ProblemMessage problem={found.error?.problem} />;
  const { agreements, left, ruleSet } = printed;
  return (
    <>
      <ProblemMessage problem={found.error?.problem} />
      {agreements.length === 0 ? (
        <MessageBar>{t('nobodySigns')}</MessageBar>
      ) : (
        <>
          <div className={styles.bar}>
            <Button disabled={found.isFetching} onClick={() => print(printed, 'paper')}>
              {t('printAll', { count: agreements.length })}
            </Button>
            <Button disabled={found.isFetching} onClick={() => print(printed, 'pdf')}>
              {t('pdfAll')}
            </Button>
            <Text>{t('byRuleSet', { ruleSet, date: dayText(printed.on) })}</Text>
          </div>
          {sheet}
          <ToSign agreements={agreements} />
        </>
      )}
      {left.length > 0 && <LeftOut left={left} />}
    </>
  );
}

type Option = { readonly value: string; readonly text: string; readonly of: Of };

/** All, each assembly and each populated centre that somebody has yet to sign in. */
function useOptions(): readonly Option[] {
  const { t } = useTranslation('affiliation');
  const agreements = useRoute('affiliation.agreements', { of: ALL }).data?.agreements ?? [];
  const named = (nameOf: (agreement: Agreement) => string | null) =>
    [...new Set(agreements.flatMap((agreement) => nameOf(agreement) ?? []))].toSorted();
  return [
    { value: ALL, text: t('all'), of: ALL },
    ...named(({ assembly }) => assembly).map((assembly) => ({
      value: `assembly ${assembly}`,
      text: t('ofAssembly', { assembly }),
      of: { assembly },
    })),
    ...named(({ populatedCenterName }) => populatedCenterName).map((center) => ({
      value: `center ${center}`,
      text: t('ofCenter', { center }),
      of: { center },
    })),
  ];
}
