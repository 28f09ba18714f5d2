import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { FileReport } from '@shared/contract/imports';
import { groupProblems, MANY_PROBLEMS } from '@shared/domain/imports/problemGroups';
import { unansweredSentence } from '@shared/messages/imports';
import { useLanguage } from '../../messages/useLanguage';
import { SimpleTable } from '../../ui/SimpleTable';

const CLASSES = ['read', 'new', 'changed', 'same', 'repeated', 'stranger', 'rejected'] as const;
/** Shown even where there are none. */
const ALWAYS: readonly string[] = ['read', 'new'];
const PROBLEMS_SHOWN = 100;
const CHANGES_SHOWN = 100;
const MISSING_SHOWN = 100;

/** A line for each file with its rows by class, and below each what is wrong with it and what it would change. */
export function FileReports({ files }: { readonly files: readonly FileReport[] }) {
  const { t } = useTranslation('imports');
  const identified = files.some(({ facility }) => facility !== undefined);
  const issued = files.some(({ missing = [] }) => missing.length > 0);
  const classes = CLASSES.filter((name) => ALWAYS.includes(name) || files.some(({ rows }) => rows[name] > 0));
  return (
    <>
      <SimpleTable
        label={t('file')}
        headers={[
          t('file'),
          ...(identified ? [t('identified')] : []),
          t('status'),
          ...classes.map((name) => t(name)),
          ...(issued ? [t('missingRows')] : []),
        ]}
        rows={files.map((file) => ({
          key: keyOf(file),
          cells: [
            file.name,
            ...(identified ? [file.facility ?? ''] : []),
            `${t(`statuses.${file.status}`)}${file.late ? ` (${t('late')})` : ''}`,
            ...classes.map((name) => file.rows[name]),
            ...(issued ? [file.missing?.length ?? 0] : []),
          ],
        }))}
      />
      {files.map((file) => (
        <Details key={keyOf(file)} file={file} />
      ))}
    </>
  );
}

/** One file may be about several facilities. */
const keyOf = ({ name, sha256, facility = '' }: FileReport) => `${name} ${sha256} ${facility}`;

const decidedIn = ({ openCells = [] }: FileReport) => openCells.filter(({ confirmed }) => confirmed);

function isSilent(file: FileReport): boolean {
  const { problems, changes, unknownColumns, missing = [], unanswered = 0, message } = file;
  const told = [problems, changes, unknownColumns, missing, decidedIn(file)];
  return message === undefined && unanswered === 0 && told.every((list) => list.length === 0);
}

function Details({ file }: { readonly file: FileReport }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const { unanswered = 0 } = file;
  const hidden = file.problems.length - PROBLEMS_SHOWN;
  if (isSilent(file)) return null;
  return (
    <section aria-label={file.name}>
      <Text weight="semibold">{file.name}</Text>
      {file.message !== undefined && <p>{file.message}</p>}
      {unanswered > 0 && <p>{unansweredSentence(file, language)}</p>}
      {file.unknownColumns.length > 0 && <p>{t('unknownColumns', { columns: file.unknownColumns.join(', ') })}</p>}
      <Groups file={file} />
      {file.problems.length > 0 && (
        <ul aria-label={t('problems', { count: file.problems.length })}>
          {file.problems.slice(0, PROBLEMS_SHOWN).map((problem) => (
            <li key={`${problem.sheet} ${problem.cell} ${problem.code}`}>
              <b>
                {problem.sheet} {problem.cell}
              </b>
              {problem.value === '' ? '' : ` «${problem.value}»`}: {problem.message}{' '}
              <Text size={200}>{problem.code}</Text>
            </li>
          ))}
          {hidden > 0 && <li>{t('moreProblems', { count: hidden })}</li>}
        </ul>
      )}
      <Decided file={file} />
      <Changes file={file} />
      <Missing file={file} />
    </section>
  );
}

/** What is wrong at a glance, where there is too much of it to read. */
function Groups({ file: { problems } }: { readonly file: FileReport }) {
  const { t } = useTranslation('imports');
  if (problems.length <= MANY_PROBLEMS) return null;
  return (
    <SimpleTable
      label={t('byCode')}
      headers={[t('code'), t('times'), t('firstCell'), t('example')]}
      rows={groupProblems(problems).map(({ code, count, first }) => ({
        key: code,
        cells: [code, count, `${first.sheet} ${first.cell}`, first.message],
      }))}
    />
  );
}

/** Cells that a person settled: which copy counts, which blank undoes a number. */
function Decided({ file }: { readonly file: FileReport }) {
  const { t } = useTranslation('imports');
  const decided = decidedIn(file);
  if (decided.length === 0) return null;
  return (
    <>
      <p>{t('decided', { count: decided.length })}</p>
      <ul aria-label={t('decided', { count: decided.length })}>
        {decided.map(({ kind, row, field, before, value, sheet, cell }) => (
          <li key={`${sheet} ${cell}`}>
            {row} · {field}: {kind === 'UNDO' ? `${before} → ${value}` : value} ({sheet} {cell})
          </li>
        ))}
      </ul>
    </>
  );
}

function Changes({ file: { changes } }: { readonly file: FileReport }) {
  const { t } = useTranslation('imports');
  if (changes.length === 0) return null;
  const hidden = changes.length - CHANGES_SHOWN;
  return (
    <>
      <p>{t('changes', { count: changes.length })}</p>
      <ul aria-label={t('changes', { count: changes.length })}>
        {changes.slice(0, CHANGES_SHOWN).map((change) => (
          <li key={`${change.row} ${change.field}`}>
            {change.row} · {change.field}: {change.before || '—'} → {change.after || '—'}
            {change.decidedBy === '' ? '' : ` (${t('decidedBy', { name: change.decidedBy })})`}
          </li>
        ))}
        {hidden > 0 && <li>{t('more', { count: hidden })}</li>}
      </ul>
    </>
  );
}

/** Who was on the list that went out and is in no file that came back. */
function Missing({ file: { missing = [] } }: { readonly file: FileReport }) {
  const { t } = useTranslation('imports');
  if (missing.length === 0) return null;
  const hidden = missing.length - MISSING_SHOWN;
  return (
    <>
      <p>{t('missingTitle', { count: missing.length })}</p>
      <ul aria-label={t('missingTitle', { count: missing.length })}>
        {missing.slice(0, MISSING_SHOWN).map(({ name, answered }, place) => (
          // Two persons may have one name.
          <li key={`${name} ${place}`}>
            {name}
            {answered ? ` (${t('answered')})` : ''}
          </li>
        ))}
        {hidden > 0 && <li>{t('more', { count: hidden })}</li>}
      </ul>
    </>
  );
}
