import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Period } from '@shared/domain/calendar';
import { usePrinting } from '../../app/printing';
import { useJob } from '../../app/queries';
import { JobDialog } from '../../ui/JobDialog';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { PaperForm } from './PaperForm';

type PrintFormsProps = { readonly period: Period; readonly facilities: readonly string[] };

/** Forms on paper for facilities without a computer, into one PDF. */
export function PrintForms({ period, facilities }: PrintFormsProps) {
  const { t } = useTranslation('rosters');
  const { print, sheet } = usePrinting();
  const paper = useJob('rosters.paper');
  const start = () =>
    paper.mutate(
      { period, facilities: [...facilities] },
      {
        onSuccess: (forms) =>
          print(
            <>
              {forms.map((form, place) => (
                <PaperForm key={form.form} form={form} period={period} isLast={place === forms.length - 1} />
              ))}
            </>,
            { to: 'pdf', name: `formularios-${period}.pdf`, foot: t('paperFoot', { period }) },
          ),
      },
    );
  return (
    <>
      <Button disabled={facilities.length === 0 || paper.isPending} onClick={start}>
        {t('printForms', { count: facilities.length })}
      </Button>
      <ProblemMessage problem={paper.error?.problem} />
      <JobDialog title={t('printing')} running={paper.isPending} progress={paper.progress} onCancel={paper.cancel} />
      {sheet}
    </>
  );
}
