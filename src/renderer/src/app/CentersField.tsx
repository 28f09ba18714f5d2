import { Button, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { foldName } from '@shared/domain/names';
import { useRoute } from './queries';
import { SuggestField } from '../ui/SuggestField';

/** The centres of a district fit into one answer: what is offered follows each key. */
const CATALOG_LIMIT = 1000;
const SHOWN = 40;

const useStyles = makeStyles({ chosen: { display: 'flex', gap: '6px', flexWrap: 'wrap' } });

type CentersFieldProps = {
  readonly chosen: readonly string[];
  readonly typing: string;
  readonly error: string;
  readonly required?: boolean;
  readonly onChange: (centers: readonly string[]) => void;
  readonly onType: (text: string) => void;
};

/** Several populated centres, each completed from the catalogue while one types. */
export function CentersField({ chosen, typing, error, required = false, onChange, onType }: CentersFieldProps) {
  const styles = useStyles();
  const { t } = useTranslation('assemblies');
  const found = useRoute('catalogs.list', { kind: 'centros-poblados', limit: CATALOG_LIMIT });
  const pieces = foldName(typing).split(' ').filter(Boolean);
  const suggestions = (found.data?.entries ?? [])
    .filter(({ code, name }) => {
      const words = `${code} ${foldName(name)}`;
      return !chosen.includes(name) && pieces.every((piece) => words.includes(piece));
    })
    .slice(0, SHOWN)
    .map(({ code, name }) => ({ value: code, text: name, detail: code }));
  return (
    <>
      <SuggestField
        label={t('addCenter')}
        hint={t('addCenterHint')}
        required={required}
        value={typing}
        error={error}
        suggestions={suggestions}
        onType={onType}
        onPick={({ text }) => {
          onChange([...chosen, text]);
          onType('');
        }}
        onBlur={() => undefined}
        inputRef={() => undefined}
      />
      {chosen.length > 0 && (
        <div className={styles.chosen}>
          {chosen.map((center) => (
            <Button
              key={center}
              size="small"
              icon={<DismissRegular />}
              iconPosition="after"
              aria-label={t('takeAway', { center })}
              onClick={() => onChange(chosen.filter((one) => one !== center))}
            >
              {center}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
