import type { CampaignList } from '@shared/contract/documents';
import {
  CAMPAIGN_BOXES,
  CAMPAIGN_HEADERS,
  campaignPages,
  type CampaignOffice,
  type CampaignPage,
} from '@shared/messages/campaignPaper';

type CampaignPaperProps = { readonly lists: readonly CampaignList[]; readonly about: CampaignOffice };

/** The lists on paper, in the order in which the populated centres are visited. */
export function CampaignPaper({ lists, about }: CampaignPaperProps) {
  const pages = lists.flatMap((list) => campaignPages(list, about));
  return (
    <>
      {pages.map((page, index) => (
        <Page key={`${page.place} ${page.foot}`} page={page} isLast={index === pages.length - 1} />
      ))}
    </>
  );
}

const WIDTHS = ['4%', '22%', '9%', '17%', '10%', '14%', '12%', '12%'];

function Page({ page, isLast }: { readonly page: CampaignPage; readonly isLast: boolean }) {
  const { printed, result, number, signature } = CAMPAIGN_HEADERS;
  return (
    <article lang="es" style={{ page: 'wide', breakAfter: isLast ? 'auto' : 'page' }}>
      <header>{page.head}</header>
      <h1>{page.title}</h1>
      <p>{page.place}</p>
      <table style={{ tableLayout: 'fixed', fontSize: '9pt' }}>
        <thead>
          <tr>
            {[...printed, result, number, signature].map((header, column) => (
              <th key={header} style={{ width: WIDTHS[column] }}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, column) => (
                <td key={printed[column]} style={{ whiteSpace: 'pre-line' }}>
                  {cell}
                </td>
              ))}
              <td style={{ fontSize: '7.5pt', lineHeight: 1.15, whiteSpace: 'nowrap' }}>
                {CAMPAIGN_BOXES.map(({ result: one, text }) => (
                  <div key={one}>☐ {text}</div>
                ))}
              </td>
              <td>&nbsp;</td>
              <td>&nbsp;</td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer style={{ marginTop: '3mm' }}>{page.foot}</footer>
    </article>
  );
}
