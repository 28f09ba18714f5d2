import { Button } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAYERS } from '@shared/domain/users';
import { holdReasonName } from '@shared/messages/holds';
import { useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { useLanguage } from '../../messages/useLanguage';
import { momentText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';
import { Release } from './Release';
import { Withhold } from './Withhold';

/** Households whose payments the office stopped, with why and since when. */
export function Holds() {
  const { t } = useTranslation('paymentLife');
  const language = useLanguage();
  const holds = useRoute('payments.holds', {});
  const mayChange = useHasRole(PAYERS);
  const [released, setReleased] = useState<string>();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <Panel title={t('holds')}>
      {holds.data && (
        <SimpleTable
          label={t('holds')}
          empty={t('noHolds')}
          headers={[t('household'), t('reason'), t('note'), t('since'), t('actions')]}
          rows={holds.data.rows.map(({ household, reason, note, at, by }) => ({
            key: household,
            cells: [
              <Link key="open" to="/households/$code" params={{ code: household }}>
                {household}
              </Link>,
              holdReasonName(reason, language),
              note,
              `${momentText(at)}, ${by}`,
              mayChange ? (
                <Button
                  key="release"
                  size="small"
                  aria-label={t('ofHousehold', { action: t('askRelease'), code: household })}
                  onClick={() => setReleased(household)}
                >
                  {t('askRelease')}
                </Button>
              ) : null,
            ],
          }))}
        />
      )}
      {mayChange && (
        <div>
          <Button onClick={() => setIsAsked(true)}>{t('askWithholdOther')}</Button>
        </div>
      )}
      {released !== undefined && <Release household={released} onClose={() => setReleased(undefined)} />}
      {isAsked && <Withhold household="" onClose={() => setIsAsked(false)} />}
    </Panel>
  );
}
