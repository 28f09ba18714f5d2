import { describe, expect, it } from 'vitest';
import { pageFoot } from '../../../src/main/shell/pageFoot';

describe('the foot of a PDF page', () => {
  it('is none where the papers number themselves', () => expect(pageFoot(null)).toEqual({}));

  it('has the number of the page, also without a text', () =>
    expect(pageFoot('').footerTemplate).toMatch(/<span><\/span><span>página <span class="pageNumber">/));

  it('has the text, the page and how many there are', () => {
    const { footerTemplate, displayHeaderFooter } = pageFoot('Formulario ACV-2026-001/ACTA');
    expect(displayHeaderFooter).toBe(true);
    expect(footerTemplate).toContain('>Formulario ACV-2026-001/ACTA<');
    expect(footerTemplate).toMatch(/página <span class="pageNumber"><\/span> de <span class="totalPages"><\/span>/);
  });

  it('takes a text for a text', () =>
    expect(pageFoot('<script>"a" & b</script>').footerTemplate).toContain(
      '&lt;script&gt;&quot;a&quot; &amp; b&lt;/script&gt;',
    ));
});
