import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { affiliationWords } from '@shared/messages/affiliation';
import { useLanguage } from '../../messages/useLanguage';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';

type Printed = Output<'affiliation.agreements'>;

const HouseholdLink = ({ code }: { readonly code: string }) => (
  <Link to="/households/$code" params={{ code }}>
    {code}
  </Link>
);

/** In the order in which the pages come out of the printer. */
export function ToSign({ agreements }: Pick<Printed, 'agreements'>) {
  const { t } = useTranslation('affiliation');
  return (
    <SimpleTable
      label={t('views.agreements')}
      headers={[t('center'), t('holder'), t('household'), t('assembly')]}
      rows={agreements.map(({ household, holder, populatedCenterName, assembly }) => ({
        key: household,
        cells: [populatedCenterName, holder, <HouseholdLink key="open" code={household} />, assembly ?? '—'],
      }))}
    />
  );
}

/** Whoever was validated and cannot sign yet, and why. */
export function LeftOut({ left }: Pick<Printed, 'left'>) {
  const { t } = useTranslation('affiliation');
  const { bars } = affiliationWords(useLanguage());
  return (
    <Panel title={t('left')}>
      <SimpleTable
        label={t('left')}
        headers={[t('household'), t('why')]}
        rows={left.map(({ household, why }) => ({
          key: household,
          cells: [<HouseholdLink key="open" code={household} />, bars[why]],
        }))}
      />
    </Panel>
  );
}
