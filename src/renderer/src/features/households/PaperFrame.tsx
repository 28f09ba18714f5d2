import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { fullName } from '@shared/domain/households';
import { payeeOf } from '@shared/domain/membership/payee';
import { useRoute } from '../../app/queries';
import { dayText } from '../../ui/dates';

type PaperFrameProps = {
  readonly household: Output<'households.get'>;
  readonly title: string;
  readonly ruleSet?: string;
  readonly children: ReactNode;
};

/** Head and foot of a page about one household: the office, the household, who printed it and when. */
export function PaperFrame({ household, title, ruleSet, children }: PaperFrameProps) {
  const { t } = useTranslation('households');
  const described = useRoute('registry.describe', {}).data;
  const holder = payeeOf(household);
  const printed = {
    today: described === undefined ? '' : dayText(described.today),
    user: described?.user?.name ?? '',
  };
  return (
    <article>
      <header>
        <p>{t('explanationIntro', { office: described?.office?.name ?? '' })}</p>
      </header>
      <h1>{title}</h1>
      <p>
        {t('household', { code: household.household.code })}
        {holder === undefined ? '' : ` · ${t('holder')}: ${fullName(holder)}`} ·{' '}
        {household.household.populatedCenterName}
      </p>
      {children}
      <footer>
        {ruleSet === undefined ? t('printedFoot', printed) : t('explanationFoot', { ...printed, ruleSet })}
      </footer>
    </article>
  );
}
