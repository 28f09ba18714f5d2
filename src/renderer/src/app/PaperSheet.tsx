import type { Paper, PaperPart } from '@shared/messages/paper';

/** A paper as it is printed: always in Spanish, for people outside the office. */
export const PaperSheet = ({ paper: { head, title, parts, signatures, isLarge, form } }: { readonly paper: Paper }) => (
  <article lang="es" style={isLarge === true ? { fontSize: '22pt' } : undefined}>
    <header>
      <p style={{ display: 'flex', justifyContent: 'space-between' }}>
        <span>{head}</span>
        <span>{form}</span>
      </p>
    </header>
    <h1 style={isLarge === true ? { fontSize: '30pt', margin: '8mm 0' } : undefined}>{title}</h1>
    {parts.map((part, index) => (
      <Part key={`${index} ${part.title ?? ''}`} part={part} />
    ))}
    {signatures.length > 0 && (
      <div style={{ display: 'flex', gap: '8mm', marginTop: '24mm', breakInside: 'avoid' }}>
        {signatures.map((who) => (
          <div
            key={who}
            style={{ flex: '0 1 70mm', borderTop: '0.3mm solid #000', paddingTop: '1.5mm', fontSize: '9.5pt' }}
          >
            {who}
            <br />
            Nombre:
            <br />
            DNI:
          </div>
        ))}
      </div>
    )}
  </article>
);

function Part({ part: { title, paragraphs = [], table } }: { readonly part: PaperPart }) {
  return (
    <section>
      {title !== undefined && <h2>{title}</h2>}
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {table && <Table table={table} />}
    </section>
  );
}

const Table = ({
  table: { headers, widths, rows, rowHeight },
}: {
  readonly table: NonNullable<PaperPart['table']>;
}) => (
  <table style={{ tableLayout: 'fixed', marginBottom: '3mm' }}>
    <thead>
      <tr>
        {headers.map((header, column) => (
          <th key={header} style={{ width: `${widths[column] ?? 0}%`, fontSize: '9pt' }}>
            {header}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((cells, row) => (
        // a list on paper never changes its order, and its cells may be blank
        <tr key={row} style={{ height: rowHeight === undefined ? undefined : `${rowHeight}mm` }}>
          {cells.map((cell, column) => (
            <td key={headers[column]} style={{ overflowWrap: 'anywhere' }}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
