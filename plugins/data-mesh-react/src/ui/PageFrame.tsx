import { Header, Page, TabbedLayout } from '@backstage/core-components';

/** What a {@link TabbedPageFrame} shows. @alpha */
export interface TabbedPageFrameProps {
  readonly title: string;
  /** The first is open where the address names none. */
  readonly tabs: readonly {
    /** Below the page, beginning with `/`. */
    readonly path: string;
    readonly title: string;
    readonly content: JSX.Element;
  }[];
}

/** A page with its title and its tabs, for the legacy frontend system. @alpha */
export function TabbedPageFrame(props: TabbedPageFrameProps) {
  const { title, tabs } = props;
  return (
    <Page themeId="home">
      <Header title={title} />
      <TabbedLayout>
        {tabs.map(({ path, title: tab, content }) => (
          <TabbedLayout.Route key={path} path={path} title={tab}>
            {content}
          </TabbedLayout.Route>
        ))}
      </TabbedLayout>
    </Page>
  );
}
