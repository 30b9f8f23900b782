import { Content, Header, Page } from '@backstage/core-components';
import type { ReactNode } from 'react';

/** A page with its title, for the legacy frontend system. @alpha */
export function PageFrame(props: { title: string; children: ReactNode }) {
  const { title, children } = props;
  return (
    <Page themeId="home">
      <Header title={title} />
      <Content>{children}</Content>
    </Page>
  );
}
