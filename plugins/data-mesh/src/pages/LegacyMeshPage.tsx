import {
  Progress,
  TabbedPageFrame,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { lazy, Suspense } from 'react';
import { useText } from '../facts/useText';
import { subPages } from './subPages';

const tabs = subPages.map(({ name, load }) => ({
  name,
  Content: lazy(async () => ({ default: await load() })),
}));

/** The page in the legacy frontend system, where it brings its own header. */
export function LegacyMeshPage() {
  const t = useText();
  return (
    <TabbedPageFrame
      title={t('pages.title')}
      tabs={tabs.map(({ name, Content }) => ({
        path: `/${name}`,
        title: t(`pages.tab.${name}`),
        content: (
          <Suspense fallback={<Progress />}>
            <Content />
          </Suspense>
        ),
      }))}
    />
  );
}
