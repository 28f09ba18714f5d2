import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate, yearOf, type IsoDate, type Period } from '@shared/domain/calendar';
import { useCommand, useRoute } from '../../app/queries';
import { DateInput } from '../../ui/DateField';
import { ProblemMessage } from '../../ui/ProblemMessage';

/** What is noted: handed over, who carries it, by when it is due. */
export type Tracking = 'send' | 'assign' | 'due';

type TrackDialogProps = {
  readonly tracking: Tracking;
  readonly period: Period;
  readonly facilities: readonly string[];
  readonly onClose: () => void;
};

/** Notes the same of every chosen facility. */
export function TrackDialog(props: TrackDialogProps) {
  const today = useRoute('registry.describe', {}).data?.today;
  return today === undefined ? null : <Asked {...props} today={today} />;
}

function Asked({ tracking, period, facilities, onClose, today }: TrackDialogProps & { readonly today: IsoDate }) {
  const { t } = useTranslation('rosters');
  const { t: frame } = useTranslation();
  const [on, setOn] = useState<string>(today);
  const [who, setWho] = useState('');
  const [route, setRoute] = useState('');
  const { save, problem, isPending } = useTracking(onClose);
  const count = facilities.length;
  const titles = { send: t('sendTitle', { count }), assign: t('assignTitle', { count }), due: t('setDueTitle') };
  const needsDay = tracking !== 'assign';
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!needsDay || isIsoDate(on)) save(tracking, { period, facilities, on, who, route });
          }}
        >
          <DialogBody>
            <DialogTitle>{titles[tracking]}</DialogTitle>
            <DialogContent style={{ display: 'grid', gap: 10 }}>
              {needsDay && (
                <Field label={t('day')} required>
                  <DateInput value={on} onChange={(value) => setOn(value ?? '')} latestYear={yearOf(today)} />
                </Field>
              )}
              {tracking !== 'due' && (
                <Field label={t(tracking === 'send' ? 'receivedBy' : 'manager')}>
                  <Input value={who} maxLength={80} onChange={(_event, { value }) => setWho(value)} />
                </Field>
              )}
              {tracking === 'assign' && (
                <Field label={t('route')}>
                  <Input value={route} maxLength={80} onChange={(_event, { value }) => setRoute(value)} />
                </Field>
              )}
              <ProblemMessage problem={problem} />
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{frame('cancel')}</Button>
              <Button type="submit" appearance="primary" disabled={isPending || (needsDay && !isIsoDate(on))}>
                {frame('save')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

type Noted = {
  readonly period: Period;
  readonly facilities: readonly string[];
  readonly on: string;
  readonly who: string;
  readonly route: string;
};

function useTracking(onSuccess: () => void) {
  const send = useCommand('rosters.send');
  const assign = useCommand('rosters.assign');
  const setDue = useCommand('rosters.setDue');
  const all = [send, assign, setDue];
  return {
    problem: all.map(({ error }) => error?.problem).find((problem) => problem !== undefined),
    isPending: all.some(({ isPending }) => isPending),
    save: (tracking: Tracking, { period, facilities, on, who, route }: Noted) => {
      const named = [...facilities];
      if (tracking === 'assign') assign.mutate({ facilities: named, manager: who, route }, { onSuccess });
      else if (isIsoDate(on) && tracking === 'send')
        send.mutate({ period, facilities: named, on, receivedBy: who }, { onSuccess });
      else if (isIsoDate(on)) setDue.mutate({ period, on }, { onSuccess });
    },
  };
}
