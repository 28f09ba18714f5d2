import { useTranslation } from 'react-i18next';
import type { PaperForm as Form } from '@shared/contract/paperForms';
import type { Month, Period } from '@shared/domain/calendar';
import { barCode } from '@shared/domain/rosters/barCode';

/** Room to write in. */
const BLANK = '\u00A0';

type PaperFormProps = { readonly form: Form; readonly period: Period; readonly isLast: boolean };

/** VCC-E or VCC-S on paper: who is listed, room for each month, control totals, signatures. In Spanish, as schools read it. */
export function PaperForm({ form, period, isLast }: PaperFormProps) {
  const { t } = useTranslation('rosters', { lng: 'es' });
  const facts = [`${form.facilityName} (${form.facility})`, form.ubigeo, period, form.head].filter(Boolean);
  return (
    <article lang="es" style={{ page: 'wide', breakAfter: isLast ? 'auto' : 'page' }}>
      <div style={{ display: 'flex', justifyContent: 'space-between', gap: '6mm' }}>
        <div>
          <h1>{t(`paperTitles.${form.kind}`)}</h1>
          <p>{facts.join(' · ')}</p>
        </div>
        <BarCode text={form.form} />
      </div>
      <FacilityMonths form={form} />
      <People form={form} />
      <p style={{ marginTop: '3mm' }}>{t(`paperHelp.${form.kind}`)}</p>
      <Signatures />
    </article>
  );
}

/** As scanners read it and as people do. */
function BarCode({ text }: { readonly text: string }) {
  const code = barCode(text);
  return (
    <div style={{ textAlign: 'center', flexShrink: 0 }}>
      {code && (
        <svg viewBox={`0 0 ${code.width} 40`} preserveAspectRatio="none" style={{ width: '108mm', height: '11mm' }}>
          {code.bars.map(({ at, width }) => (
            <rect key={at} x={at} y={0} width={width} height={40} />
          ))}
        </svg>
      )}
      <div>{text}</div>
    </div>
  );
}

const monthName = (month: Month) =>
  new Date(`${month}-15T12:00:00`)
    .toLocaleDateString('es-PE', { month: 'long' })
    .replace(/^./, (first) => first.toUpperCase());

/** What the facility says of itself, month by month. */
function FacilityMonths({ form: { kind, months } }: { readonly form: Form }) {
  const { t } = useTranslation('rosters', { lng: 'es' });
  const asked = t(`paperMonths.${kind}`, { returnObjects: true });
  return (
    <table style={{ marginBottom: '3mm', breakInside: 'avoid' }}>
      <tbody>
        {months.map((month) => (
          <tr key={month}>
            <th style={{ width: '22mm' }}>{monthName(month)}</th>
            {asked.map((what) => (
              <td key={what}>{what}: </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Columns that say who it is, the name among them. */
const PRINTED = 6;
const NAME = 4;

/** Which form it is stands on each page, since sheets come apart. A row for each person, blank cells for each month, and the totals by which typing is checked. */
function People({ form: { form, facilityName, kind, months, rows } }: { readonly form: Form }) {
  const { t } = useTranslation('rosters', { lng: 'es' });
  const cells = t(`paperCells.${kind}`, { returnObjects: true });
  const blanks = months.flatMap((month, place) => cells.map((cell) => ({ key: `${month} ${cell}`, place })));
  return (
    <table style={{ fontSize: '9pt' }}>
      <thead>
        <tr>
          {[
            'N.º',
            t('paperKey'),
            t('paperHousehold'),
            t('paperDocument'),
            t('paperName'),
            t(`paperDetail.${kind}`),
          ].map((header) => (
            <th key={header} rowSpan={2}>
              {header}
              {header === t('paperName') && <div style={{ fontWeight: 'normal' }}>{`${facilityName} · ${form}`}</div>}
            </th>
          ))}
          {months.map((month) => (
            <th key={month} colSpan={cells.length}>
              {monthName(month)}
            </th>
          ))}
          <th rowSpan={2}>{t('paperRemark')}</th>
        </tr>
        <tr>{months.flatMap((month) => cells.map((cell) => <th key={`${month} ${cell}`}>{cell}</th>))}</tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} style={{ height: '8mm' }}>
            {[row.number, row.key, row.household, row.document, row.name, row.detail].map((text, column) => (
              // The column is what the cell is.
              <td key={column} style={column === NAME ? { minWidth: '36mm' } : {}}>
                {text}
              </td>
            ))}
            {blanks.map(({ key, place }) => (
              <td key={key} style={{ minWidth: '14mm' }}>
                {(kind === 'HEALTH_POST' && key.endsWith(cells[0] ?? '') && row.due[place]) || BLANK}
              </td>
            ))}
            <td style={{ minWidth: '24mm' }}>{BLANK}</td>
          </tr>
        ))}
        <tr style={{ height: '9mm' }}>
          <th colSpan={PRINTED}>{t('paperTotals', { count: rows.length })}</th>
          {blanks.map(({ key }) => (
            <td key={key}>{BLANK}</td>
          ))}
          <td>{BLANK}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Signatures() {
  const { t } = useTranslation('rosters', { lng: 'es' });
  return (
    <table style={{ marginTop: '4mm', breakInside: 'avoid' }}>
      <tbody>
        <tr style={{ height: '20mm' }}>
          {t('paperSignatures', { returnObjects: true }).map((who) => (
            <td key={who} style={{ verticalAlign: 'bottom' }}>
              {who}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
