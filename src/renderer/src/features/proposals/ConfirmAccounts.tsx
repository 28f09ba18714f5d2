import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '@shared/contract/proposals';
import { useCommand } from '../../app/queries';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { useShownChange } from './useShownChange';

const useStyles = makeStyles({ surface: { maxWidth: '900px' }, list: { maxHeight: '46vh', overflowY: 'auto' } });

/** Accounts that files of the bank brought: one person looks the list over and confirms it at once. */
export function ConfirmAccounts({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const { t } = useTranslation('proposals');
  const [isOpen, setIsOpen] = useState(false);
  const confirm = useCommand('proposals.confirmAccounts');
  const accounts = proposals.filter((one) => one.kind === 'ACCOUNT' && one.source !== null && isOpenToMe(one));
  return (
    <>
      {accounts.length > 1 && (
        <Button style={{ alignSelf: 'start' }} onClick={() => setIsOpen(true)}>
          {t('confirmAccounts', { count: accounts.length })}
        </Button>
      )}
      <ProblemMessage problem={confirm.error?.problem} />
      {confirm.data && <Confirmed {...confirm.data} />}
      {isOpen && (
        <Accounts
          accounts={accounts}
          onConfirm={(ids) => confirm.mutate({ ids: [...ids] })}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}

const isOpenToMe = ({ decision, mine }: Proposal) => decision === null && !mine;

type ConfirmedProps = {
  readonly done: readonly string[];
  readonly refused: readonly { readonly household: string; readonly message: string }[];
};

function Confirmed({ done, refused }: ConfirmedProps) {
  const { t } = useTranslation('proposals');
  const left = refused.map(({ household, message }) => `${household}: ${message}`);
  return (
    <MessageBar intent={refused.length === 0 ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>{[t('accountsConfirmed', { count: done.length }), ...left].join(' ')}</MessageBarBody>
    </MessageBar>
  );
}

type AccountsProps = {
  readonly accounts: readonly Proposal[];
  readonly onConfirm: (ids: readonly string[]) => void;
  readonly onClose: () => void;
};

function Accounts({ accounts, onConfirm, onClose }: AccountsProps) {
  const styles = useStyles();
  const { t } = useTranslation('proposals');
  const { t: frame } = useTranslation();
  const shown = useShownChange();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const ids = accounts.map(({ id }) => id).filter((id) => !left.has(id));
  const choose = (id: string, isChosen: boolean) =>
    setLeft(isChosen ? new Set([...left].filter((one) => one !== id)) : new Set([...left, id]));
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('accountsTitle')}</DialogTitle>
          <DialogContent>
            <p>{t('accountsText')}</p>
            <div className={styles.list}>
              <SimpleTable
                label={t('accountsTitle')}
                headers={[t('household'), t('what'), t('proposed')]}
                rows={accounts.map(({ id, household, changes, proposedBy, source }) => ({
                  key: id,
                  cells: [
                    <Checkbox
                      key="choice"
                      label={household}
                      checked={!left.has(id)}
                      onChange={(_event, { checked }) => choose(id, checked === true)}
                    />,
                    changes.map(shown).join(' · '),
                    `${proposedBy} · ${t('fromFile', { file: source?.file ?? '', row: source?.row ?? '' })}`,
                  ],
                }))}
              />
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{frame('cancel')}</Button>
            <Button
              appearance="primary"
              disabled={ids.length === 0}
              onClick={() => {
                onConfirm(ids);
                onClose();
              }}
            >
              {t('confirmCount', { count: ids.length })}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
