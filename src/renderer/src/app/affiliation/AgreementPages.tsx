import type { Agreement } from '@shared/contract/affiliation';
import type { Output } from '@shared/contract/routes';
import { agreementText, type AgreementFrame, type AgreementText } from '@shared/messages/agreement';

type AgreementPagesProps = {
  readonly printed: Output<'affiliation.agreements'>;
  readonly office: string;
};

/** The agreements on paper, one a page, in the order in which they are handed out. */
export const AgreementPages = ({ printed: { agreements, rules, on }, office }: AgreementPagesProps) => (
  <>
    {agreements.map((agreement, index) => (
      <AgreementPage
        key={agreement.household}
        agreement={agreement}
        frame={{ office, rules, on }}
        isLast={index === agreements.length - 1}
      />
    ))}
  </>
);

type AgreementPageProps = {
  readonly agreement: Agreement;
  readonly frame: AgreementFrame;
  readonly isLast: boolean;
};

function AgreementPage({ agreement, frame, isLast }: AgreementPageProps) {
  const { head, form, title, legal, facts, opening, commitments, nothingElse, notes, blanks } = agreementText(
    agreement,
    frame,
  );
  return (
    <article lang="es" style={{ breakAfter: isLast ? 'auto' : 'page' }}>
      <header style={{ display: 'flex', justifyContent: 'space-between' }}>
        <span>{head}</span>
        <span>{form}</span>
      </header>
      <h1>{title}</h1>
      <p style={{ fontSize: '9pt' }}>{legal}</p>
      <table style={{ marginBottom: '4mm' }}>
        <tbody>
          {facts.map(([label, value]) => (
            <tr key={label}>
              <th style={{ width: '30%' }}>{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p style={{ fontSize: '12pt' }}>{opening}</p>
      <ol style={{ margin: '0 0 4mm', paddingLeft: '7mm', fontSize: '12pt' }}>
        {commitments.map(({ sentence, reference }) => (
          <li key={sentence} style={{ marginBottom: '2mm' }}>
            {sentence}
            <div style={{ fontSize: '8.5pt' }}>{reference}</div>
          </li>
        ))}
      </ol>
      <p style={{ border: '0.4mm solid #000', padding: '2mm 3mm', fontSize: '12pt', fontWeight: 600 }}>{nothingElse}</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <Signing blanks={blanks} />
    </article>
  );
}

const LINE = { borderTop: '0.3mm solid #000', paddingTop: '1mm', fontSize: '9.5pt' } as const;

/** Where the holder signs or puts a fingerprint, and where the office does. */
const Signing = ({ blanks: { date, holder, fingerprint, office } }: Pick<AgreementText, 'blanks'>) => (
  <section style={{ breakInside: 'avoid', marginTop: '6mm' }}>
    <p>{date}: ____ / ____ / ________</p>
    <div style={{ display: 'flex', gap: '8mm', alignItems: 'end', marginTop: '4mm' }}>
      <div style={{ ...LINE, flex: 2 }}>{holder}</div>
      <div style={{ border: '0.3mm solid #000', width: '28mm', height: '34mm', padding: '1mm', fontSize: '9pt' }}>
        {fingerprint}
      </div>
      <div style={{ ...LINE, flex: 2 }}>{office}</div>
    </div>
  </section>
);
