import { Badge, makeStyles, tokens, Tree, TreeItem, TreeItemLayout } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { branchesOf, branchOf, type Branch, type ListedDistrict } from './branches';

/** The one chosen may stand far below. */
const intoSight = (item: HTMLElement | null) => item?.scrollIntoView({ block: 'nearest' });

/** So few results open by themselves. */
const OPENED_AT_ONCE = 60;
const DEPARTMENT = 2;
const PROVINCE = 4;

const useStyles = makeStyles({
  tree: { maxHeight: '60vh', overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px' },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: tokens.fontWeightSemibold },
});

type DistrictTreeProps = {
  readonly districts: readonly ListedDistrict[];
  readonly chosen: string;
  readonly isSearch: boolean;
  readonly onChoose: (ubigeo: string) => void;
};

/** Departments open into provinces, provinces into districts; arrows move, Enter chooses. */
export function DistrictTree({ districts, chosen, isSearch, onChoose }: DistrictTreeProps) {
  const styles = useStyles();
  const { t } = useTranslation('territory');
  const [open, setOpen] = useState<ReadonlySet<string>>(() => openAtFirst(districts, chosen, isSearch));
  const leaf = (district: ListedDistrict) => (
    <TreeItem
      key={district.inei}
      itemType="leaf"
      value={district.inei}
      aria-current={district.inei === chosen}
      ref={district.inei === chosen ? intoSight : null}
      onClick={() => onChoose(district.inei)}
    >
      <TreeItemLayout
        className={district.inei === chosen ? styles.chosen : ''}
        aside={district.operated === true ? <Badge appearance="tint">{t('inList')}</Badge> : null}
      >
        {t('leaf', { name: district.name, inei: district.inei, reniec: district.reniec })}
      </TreeItemLayout>
    </TreeItem>
  );
  const branch = (one: Branch, children: () => readonly React.JSX.Element[]) => (
    <TreeItem key={one.code} itemType="branch" value={one.code}>
      <TreeItemLayout>{t('branch', { name: one.name, count: one.districts.length })}</TreeItemLayout>
      <Tree>{open.has(one.code) ? children() : []}</Tree>
    </TreeItem>
  );
  return (
    <Tree
      className={styles.tree}
      aria-label={t('tree')}
      openItems={open}
      onOpenChange={(_event, { value, open: opens }) => setOpen(toggled(open, String(value), opens))}
    >
      {branchesOf(districts, DEPARTMENT, ({ department }) => department).map((department) =>
        branch(department, () =>
          branchesOf(department.districts, PROVINCE, ({ province }) => province).map((province) =>
            branch(province, () => province.districts.map(leaf)),
          ),
        ),
      )}
    </Tree>
  );
}

function openAtFirst(districts: readonly ListedDistrict[], chosen: string, isSearch: boolean): ReadonlySet<string> {
  const shown = isSearch && districts.length <= OPENED_AT_ONCE ? districts.map(({ inei }) => inei) : [chosen];
  return new Set(shown.flatMap((inei) => [branchOf(inei, DEPARTMENT), branchOf(inei, PROVINCE)]));
}

function toggled(open: ReadonlySet<string>, value: string, opens: boolean): ReadonlySet<string> {
  const next = new Set(open);
  if (opens) next.add(value);
  else next.delete(value);
  return next;
}
