import type { Paper } from '@shared/messages/paper';
import { PaperSheet } from './PaperSheet';
import { usePrinting } from './printing';
import { useRoute } from './queries';

type PutOn = { readonly to: 'paper' | 'pdf'; readonly name: string; readonly landscape?: boolean };

/** Papers one after the other, each from a page of its own, on a printer or in a PDF file. `about`: who prints, and when. */
export function usePaper() {
  const described = useRoute('registry.describe', {}).data;
  const { print, sheet } = usePrinting();
  const put = (papers: readonly Paper[], { to, name, landscape = false }: PutOn) => {
    const content = papers.map((paper, index) => (
      <div
        key={`${index} ${paper.title}`}
        style={{ page: landscape ? 'wide' : 'auto', breakAfter: index < papers.length - 1 ? 'page' : 'auto' }}
      >
        <PaperSheet paper={paper} />
      </div>
    ));
    print(content, { to, name: to === 'pdf' ? `${name}.pdf` : name, landscape, foot: papers[0]?.form ?? '' });
  };
  return {
    put,
    about: described && { office: described.office?.name ?? '', today: described.today },
    sheet,
  };
}
