import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import i18next from 'i18next';

type Props = { readonly children: ReactNode };

/** A screen that failed says so and can be loaded again; what was saved is in the registry. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <ScreenFailed />;
  }
}

export function ScreenFailed() {
  return (
    <div role="alert" style={{ padding: 24 }}>
      <p>{i18next.t('unexpected')}</p>
      <Button onClick={() => window.location.reload()}>{i18next.t('reload')}</Button>
    </div>
  );
}
