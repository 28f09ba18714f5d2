import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  MessageBar,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from '@shared/domain/calendar';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Affected } from './Affected';
import { DecisionFields } from './DecisionFields';
import { FacilityAndMonth } from './FacilityAndMonth';
import { useFacilityDecision } from './useFacilityDecision';

/** Settles every open question of a facility and month at once, after showing whom it affects. */
export function ResolveFacility({ period }: { readonly period: Period }) {
  const { t } = useTranslation('compliance');
  const { t: frame } = useTranslation();
  const [open, setOpen] = useState(false);
  const deciding = useFacilityDecision(period);
  const { affected, isComplete, resolved } = deciding;
  return (
    <>
      {resolved !== undefined && (
        <MessageBar intent="success" style={{ flexBasis: '100%' }}>
          {t('resolved', { count: resolved })}
        </MessageBar>
      )}
      <Dialog open={open} onOpenChange={(_event, data) => setOpen(data.open)}>
        <DialogTrigger disableButtonEnhancement>
          <Button>{t('resolveFacility')}</Button>
        </DialogTrigger>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{t('resolveFacilityTitle')}</DialogTitle>
            <DialogContent style={{ display: 'grid', gap: 10 }}>
              {open && <FacilityAndMonth period={period} deciding={deciding} />}
              <DecisionFields decision={deciding.decision} />
              {affected && <Affected rows={affected} />}
              <ProblemMessage problem={deciding.problem} />
            </DialogContent>
            <DialogActions>
              <Button onClick={() => setOpen(false)}>{frame('cancel')}</Button>
              <Button style={{ whiteSpace: 'nowrap' }} disabled={!isComplete} onClick={deciding.look}>
                {t('preview')}
              </Button>
              <Button
                appearance="primary"
                disabled={!isComplete || affected === undefined || affected.length === 0}
                onClick={() => deciding.decide(() => setOpen(false))}
              >
                {t('confirm')}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
