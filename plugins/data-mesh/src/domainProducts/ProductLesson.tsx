import { EmptyTeaching } from '@backstage-data-mesh/plugin-data-mesh-react';
import { usePageText } from '../facts/usePageText';

/** The few lines with which a domain gets its first data product. */
export function ProductLesson({ domainRef }: { domainRef: string }) {
  const t = usePageText();
  return (
    <EmptyTeaching
      title={t('domainProducts.lesson.title')}
      description={t('domainProducts.lesson.description')}
      yaml={`spec:
  type: source-aligned
  lifecycle: experimental
  owner: group:your-team
  domain: ${domainRef}
`}
    />
  );
}
