import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { PeopleEditRegular } from '@fluentui/react-icons';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { MANAGERS } from '@shared/domain/users';
import type { ChangeDialogProps } from '../../app/changes/ChangeFrame';
import { useHasRole } from '../../app/role';
import type { membershipEs } from '../../messages/membership';
import { AccountDialog } from './AccountDialog';
import { BirthDialog } from './BirthDialog';
import { DeathDialog } from './DeathDialog';
import { LeaveDialog } from './LeaveDialog';
import { HolderDialog } from './HolderDialog';
import { MoveDialog } from './MoveDialog';
import { hasProposals, ProgrammeDialog } from './ProgrammeDialog';
import { ToOfficeDialog } from './ToOfficeDialog';
import { JoinDialog } from './transfers/JoinDialog';
import { MergeDialog } from './transfers/MergeDialog';
import { SplitDialog } from './transfers/SplitDialog';

type Change = keyof typeof membershipEs.items;

/** One dialog for each thing that happens to a household, in the order of the menu. */
const CHANGES: readonly { readonly change: Change; readonly Shown: ComponentType<ChangeDialogProps> }[] = [
  { change: 'birth', Shown: BirthDialog },
  { change: 'death', Shown: DeathDialog },
  { change: 'leave', Shown: LeaveDialog },
  { change: 'join', Shown: JoinDialog },
  { change: 'holder', Shown: HolderDialog },
  { change: 'account', Shown: AccountDialog },
  { change: 'move', Shown: MoveDialog },
  { change: 'toOffice', Shown: ToOfficeDialog },
  { change: 'split', Shown: SplitDialog },
  { change: 'merge', Shown: MergeDialog },
  { change: 'programme', Shown: ProgrammeDialog },
];

type ChangesMenuProps = Pick<ChangeDialogProps, 'household'>;

/** What happens to a household and the people in it, each recorded with its day and its evidence. */
export function ChangesMenu({ household }: ChangesMenuProps) {
  const { t } = useTranslation('membership');
  const isManager = useHasRole(MANAGERS);
  const isIn = household.status === 'AFFILIATED' || household.status === 'SUSPENDED';
  const maySee = (change: Change) => {
    if (change === 'programme') return isManager && hasProposals(household.status);
    return change !== 'toOffice' || (isManager && isIn);
  };
  const [open, setOpen] = useState<Change>();
  const [notice, setNotice] = useState('');
  const begin = (change: Change) => {
    setNotice('');
    setOpen(change);
  };
  const close = () => setOpen(undefined);
  const done = (said: string) => {
    setNotice(said);
    close();
  };
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton icon={<PeopleEditRegular />}>{t('changes')}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {CHANGES.filter(({ change }) => maySee(change)).map(({ change }) => (
              <MenuItem key={change} onClick={() => begin(change)}>
                {t(`items.${change}`)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {notice !== '' && (
        <MessageBar intent="success" role="status" layout="multiline" style={{ flexBasis: '100%', order: 1 }}>
          <MessageBarBody>{notice}</MessageBarBody>
        </MessageBar>
      )}
      {CHANGES.map(
        ({ change, Shown }) =>
          change === open && <Shown key={change} household={household} onDone={done} onClose={close} />,
      )}
    </>
  );
}
