import {
  Progress,
  TabbedPageFrame,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { lazy, Suspense } from 'react';
import { dataMeshTitlesTranslationRef } from '../titles/translation';
import { subPages } from './subPages';

const tabs = subPages.map(({ name, load }) => ({
  name,
  Content: lazy(async () => ({ default: await load() })),
}));

/** The page in the legacy frontend system, where it brings its own header. */
export function LegacyMeshPage() {
  const { t } = useTranslationRef(dataMeshTitlesTranslationRef);
  return (
    <TabbedPageFrame
      title={t('page')}
      tabs={tabs.map(({ name, Content }) => ({
        path: `/${name}`,
        title: t(`subPage.${name}`),
        content: (
          <Suspense fallback={<Progress />}>
            <Content />
          </Suspense>
        ),
      }))}
    />
  );
}
