import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { AssemblyDetail } from '@shared/contract/assemblies';
import { agendaSheet, publicListPaper, rankingPaper, referralPaper } from '@shared/messages/assemblyLists';
import { minutes } from '@shared/messages/assemblyMinutes';
import type { Paper, PaperOffice } from '@shared/messages/paper';
import { PaperSheet } from '../../app/PaperSheet';
import { usePrinting } from '../../app/printing';
import { useRoute } from '../../app/queries';

/** The papers of an assembly, to a printer or a PDF file. */
export function PapersMenu({ assembly }: { readonly assembly: AssemblyDetail }) {
  const { t } = useTranslation('assemblies');
  const { t: frame } = useTranslation();
  const { print, sheet } = usePrinting();
  const papers = usePapers(assembly);
  const put = ({ name, paper }: Named, to: 'paper' | 'pdf') =>
    print(<PaperSheet paper={paper} />, {
      to,
      name: to === 'pdf' ? `${name}.pdf` : name,
      foot: paper.form,
    });
  if (papers.length === 0) return null;
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton icon={<PrintRegular />}>{frame('print')}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {papers.flatMap((one) => [
              <MenuItem key={`${one.what} paper`} onClick={() => put(one, 'paper')}>
                {t('toPaper', { what: t(`papers.${one.what}`) })}
              </MenuItem>,
              <MenuItem key={`${one.what} pdf`} onClick={() => put(one, 'pdf')}>
                {t('toPdf', { what: t(`papers.${one.what}`) })}
              </MenuItem>,
            ])}
          </MenuList>
        </MenuPopover>
      </Menu>
      {sheet}
    </>
  );
}

type Named = {
  readonly what: 'agenda' | 'publicList' | 'minutes' | 'ranking' | 'referrals';
  readonly name: string;
  readonly paper: Paper;
};

/** Those there is something to say on; the public list is made of what the backend lets out for it. */
function usePapers(assembly: AssemblyDetail): readonly Named[] {
  const { assembly: code, status, referrals } = assembly;
  const described = useRoute('registry.describe', {}).data;
  const list = useRoute('assemblies.publicList', { assembly: code }).data;
  const ranking = useRoute('assemblies.ranking', { assembly: code }).data;
  if (described === undefined) return [];
  const about: PaperOffice = { office: described.office?.name ?? '', today: described.today };
  const isHeld = status !== 'CANCELLED';
  return [
    ...(status === 'OPEN'
      ? [{ what: 'agenda', name: `agenda-${code}`, paper: agendaSheet(assembly, about) } as const]
      : []),
    ...(isHeld && list
      ? [{ what: 'publicList', name: `lista-publica-${code}`, paper: publicListPaper(list, about) } as const]
      : []),
    ...(isHeld ? [{ what: 'minutes', name: `acta-${code}`, paper: minutes(assembly, about) } as const] : []),
    ...(ranking && ranking.rows.length > 0
      ? [{ what: 'ranking', name: `orden-${code}`, paper: rankingPaper(code, ranking, about) } as const]
      : []),
    ...(referrals.length > 0
      ? [{ what: 'referrals', name: `ule-${code}`, paper: referralPaper(assembly, about) } as const]
      : []),
  ];
}
