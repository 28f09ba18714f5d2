import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import type { StepAction } from '@shared/domain/affiliation/steps';
import { CLERKS, MANAGERS, type Role } from '@shared/domain/users';
import type { ChangeDialogProps } from '../../app/changes/ChangeFrame';
import { useRoute } from '../../app/queries';
import { AffiliateDialog } from './AffiliateDialog';
import { DocumentsDialog } from './DocumentsDialog';
import type { FoundSteps } from './HouseholdSteps';
import { PrintAgreement } from './PrintAgreement';
import { SignDialog } from './SignDialog';
import { HeadquartersDialog } from './HeadquartersDialog';

const useStyles = makeStyles({ bar: { display: 'flex', gap: '8px', flexWrap: 'wrap' } });

type Offered = {
  readonly action: StepAction;
  readonly label: 'request' | 'sign' | 'answer' | 'affiliate';
  readonly roles: readonly Role[];
  readonly Shown: ComponentType<ChangeDialogProps>;
};

/** What is done on the screen of a household; the others are done in the assembly and by the package. */
const OFFERED: readonly Offered[] = [
  { action: 'REQUEST_DOCUMENTS', label: 'request', roles: CLERKS, Shown: DocumentsDialog },
  { action: 'SIGN', label: 'sign', roles: CLERKS, Shown: SignDialog },
  { action: 'CONFIRM', label: 'answer', roles: MANAGERS, Shown: HeadquartersDialog },
  { action: 'AFFILIATE', label: 'affiliate', roles: MANAGERS, Shown: AffiliateDialog },
];

type StepActionsProps = { readonly household: Output<'households.get'>; readonly found: FoundSteps };

/** A button for each action allowed now to who is signed in. */
export function StepActions({ household, found: { state, actions } }: StepActionsProps) {
  const styles = useStyles();
  const { t } = useTranslation('affiliation');
  const role = useRoute('registry.describe', {}).data?.user?.role;
  const [open, setOpen] = useState<StepAction>();
  const [notice, setNotice] = useState('');
  const offered = OFFERED.filter(
    ({ action, roles }) => actions.includes(action) && role !== undefined && roles.includes(role),
  );
  const close = () => setOpen(undefined);
  const done = (said: string) => {
    setNotice(said);
    close();
  };
  return (
    <>
      <div className={styles.bar}>
        {offered.map(({ action, label }) => (
          <Button key={action} onClick={() => setOpen(action)}>
            {t(label === 'sign' && state === 'AGREEMENT_SIGNED' ? 'signAgain' : label)}
          </Button>
        ))}
        {actions.includes('SIGN') && <PrintAgreement code={household.household.code} />}
      </div>
      {notice !== '' && (
        <MessageBar intent="success" role="status" layout="multiline">
          <MessageBarBody>{notice}</MessageBarBody>
        </MessageBar>
      )}
      {/* also one that is no longer offered: it has yet to say what came of it */}
      {OFFERED.map(
        ({ action, Shown }) =>
          action === open && <Shown key={action} household={household} onDone={done} onClose={close} />,
      )}
    </>
  );
}
