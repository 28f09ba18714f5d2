import { makeStyles, tokens } from '@fluentui/react-components';
import { useRoute } from '../../app/queries';
import { TextCell, type CellProps } from '../../ui/Cells';
import { entryMeant } from './catalogPieces';

/** The catalogue of a district fits into one answer. */
export const CATALOG_LIMIT = 1000;

const useStyles = makeStyles({ name: { fontSize: tokens.fontSizeBase200, padding: '0 6px 2px' } });

type CatalogCellProps = CellProps & {
  readonly kind: 'instituciones' | 'establecimientos';
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly offered: string;
  /** A code as the catalogue writes it, or what was typed. */
  readonly onName: (code: string) => void;
};

/** A code of a catalogue: typed, or completed on leaving from pieces of the name; the name stands below. */
export function CatalogCell({ kind, onName, onBlur, ...cell }: CatalogCellProps) {
  const styles = useStyles();
  const { data } = useRoute('catalogs.list', { kind, limit: CATALOG_LIMIT });
  const entries = data?.entries ?? [];
  const meant = entryMeant(cell.value, entries);
  const settle = () => {
    if (meant !== undefined && meant.code !== cell.value) onName(meant.code);
    onBlur();
  };
  return (
    <TextCell
      {...cell}
      list={kind}
      onChange={onName}
      onBlur={settle}
      note={meant !== undefined && <div className={styles.name}>{meant.name}</div>}
    />
  );
}
