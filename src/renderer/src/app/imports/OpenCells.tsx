import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfirmedCell, FileReport, OpenCell } from '@shared/contract/imports';
import { Panel } from '../../ui/Panel';

const useStyles = makeStyles({ list: { display: 'grid', gap: '8px', justifyItems: 'start' } });

type Asked = OpenCell & { readonly id: string; readonly name: string; readonly sha256: string };
const NONE = '';

const askedIn = (files: readonly FileReport[]): readonly Asked[] =>
  files.flatMap(({ name, sha256, openCells = [] }) =>
    openCells.map((cell) => ({ ...cell, name, sha256, id: `${sha256} ${cell.sheet} ${cell.cell}` })),
  );
const same = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size === b.size && [...a].every((id) => b.has(id));

export const hasOpenCells = (files: readonly FileReport[]) => askedIn(files).length > 0;

type OpenCellsProps = {
  readonly files: readonly FileReport[];
  readonly onConfirm: (confirmed: readonly ConfirmedCell[]) => void;
  /** Whether something is chosen that the files were not looked at with. */
  readonly onWaiting: (isWaiting: boolean) => void;
};

/** What only a person settles: which of two copies is right, and whether a blank in a closed month undoes a number. */
export function OpenCells({ files, onConfirm, onWaiting }: OpenCellsProps) {
  const styles = useStyles();
  const { t } = useTranslation('imports');
  const cells = askedIn(files);
  const before = new Set(cells.filter(({ confirmed }) => confirmed).map(({ id }) => id));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(before);
  const choose = (ids: Iterable<string>) => {
    const next = new Set(ids);
    setChosen(next);
    onWaiting(!same(next, before));
  };
  const contested = cells.filter(({ kind }) => kind === 'CONFLICT');
  const conflicts = [...new Set(contested.map(({ about }) => about))];
  const blanks = cells.filter(({ kind }) => kind === 'UNDO');
  const confirm = () =>
    onConfirm(
      cells.filter(({ id }) => chosen.has(id)).map(({ sha256, sheet, cell }) => ({ file: sha256, sheet, cell })),
    );
  return (
    <Panel title={t('openTitle')}>
      <div className={styles.list}>
        {conflicts.map((about) => (
          <Conflict
            key={about}
            options={contested.filter((option) => option.about === about)}
            chosen={chosen}
            onChosen={choose}
          />
        ))}
        {blanks.length > 0 && <Text>{t('blanks')}</Text>}
        {blanks.length > 1 && (
          <Button size="small" onClick={() => choose([...chosen, ...blanks.map(({ id }) => id)])}>
            {t('confirmAll', { count: blanks.length })}
          </Button>
        )}
        {blanks.map((blank) => (
          <Checkbox
            key={blank.id}
            checked={chosen.has(blank.id)}
            label={`${blank.row} · ${blank.field}: ${blank.before} → ${blank.value} (${whereOf(blank)})`}
            onChange={(_, { checked }) =>
              choose(checked === true ? [...chosen, blank.id] : [...chosen].filter((id) => id !== blank.id))
            }
          />
        ))}
        <Button appearance="primary" disabled={same(chosen, before)} onClick={confirm}>
          {t('lookAgain')}
        </Button>
      </div>
    </Panel>
  );
}

const whereOf = ({ name, sheet, cell }: Asked) => `${name}, ${sheet} ${cell}`;

type ConflictProps = {
  readonly options: readonly Asked[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (ids: readonly string[]) => void;
};

function Conflict({ options, chosen, onChosen }: ConflictProps) {
  const { t } = useTranslation('imports');
  const [first] = options;
  if (first === undefined) return null;
  const others = [...chosen].filter((id) => options.every((option) => option.id !== id));
  return (
    <Field label={t('conflict', { row: first.row, field: first.field })}>
      <RadioGroup
        value={options.find(({ id }) => chosen.has(id))?.id ?? NONE}
        onChange={(_, { value }) => onChosen(value === NONE ? others : [...others, value])}
      >
        {options.map((option) => (
          <Radio key={option.id} value={option.id} label={`${option.value} (${whereOf(option)})`} />
        ))}
        <Radio value={NONE} label={t('none')} />
      </RadioGroup>
    </Field>
  );
}
