import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { usePrinting } from '../../app/printing';
import { useRoute } from '../../app/queries';
import { EligibilityPage } from './EligibilityPage';
import { HistoryPage } from './HistoryPage';
import { TimelinePage } from './TimelinePage';

type PrintMenuProps = { readonly household: Output<'households.get'> };

/** What of a household goes on paper: why it qualifies or not, in words a mother can be given; and its story. */
export function PrintMenu({ household }: PrintMenuProps) {
  const { t } = useTranslation('households');
  const { t: frame } = useTranslation();
  const { code } = household.household;
  const check = useRoute('eligibility.latest', { code }).data;
  const history = useRoute('households.history', { code }).data;
  const { print, sheet } = usePrinting();
  const pages: readonly { readonly what: string; readonly name: string; readonly content: ReactNode }[] = [
    ...(check == null
      ? []
      : [
          {
            what: t('printEligibility'),
            name: `elegibilidad-${code}`,
            content: <EligibilityPage household={household} check={check} />,
          },
        ]),
    { what: t('printTimeline'), name: `historia-${code}`, content: <TimelinePage household={household} /> },
    ...(history === undefined
      ? []
      : [
          {
            what: t('printHistory'),
            name: `historial-${code}`,
            content: <HistoryPage household={household} history={history} />,
          },
        ]),
  ];
  const footOf = (what: string) => `${code} · ${what}`;
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton icon={<PrintRegular />}>{frame('print')}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {pages.flatMap(({ what, name, content }) => [
              <MenuItem key={`${name} paper`} onClick={() => print(content, { to: 'paper', name, foot: footOf(what) })}>
                {t('toPaper', { what })}
              </MenuItem>,
              <MenuItem
                key={`${name} pdf`}
                onClick={() => print(content, { to: 'pdf', name: `${name}.pdf`, foot: footOf(what) })}
              >
                {t('toPdf', { what })}
              </MenuItem>,
            ])}
          </MenuList>
        </MenuPopover>
      </Menu>
      {sheet}
    </>
  );
}
