import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** The content security policy lets no style element in but with the nonce of this page: pass it to what makes such elements. */
export const styleNonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? '';

const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce: styleNonce } });

/** Fluent writes its styles as elements of their own. */
export function NoncedStyles({ children }: { readonly children: ReactNode }) {
  return <RendererProvider renderer={renderer}>{children}</RendererProvider>;
}
