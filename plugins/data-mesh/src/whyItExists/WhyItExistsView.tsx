import type { ValueSupport } from '@backstage-data-mesh/model';
import { EmptyTeaching } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useText } from '../facts/useText';
import { Candidates } from './Candidates';
import { Headline } from './Headline';
import { LadderList } from './LadderList';

/**
 * Why a data product exists: one sentence, then every way from the product up
 * to a vision, downwards on the page, so that eye, screen reader and Tab walk
 * it in the same order.
 */
export function WhyItExistsView({ support }: { support: ValueSupport }) {
  const t = useText();
  return (
    <>
      <Headline support={support} />
      {support.paths.length > 0 ? (
        <LadderList paths={support.paths} />
      ) : (
        <>
          <Candidates candidates={support.candidates} />
          <HowToServe productRef={support.productRef} />
        </>
      )}
      {support.isCut && (
        <Typography variant="body2">
          {t('whyItExists.cut', { total: support.paths.length })}
        </Typography>
      )}
    </>
  );
}

/** The lines that say what a product is for. */
export function HowToServe({ productRef }: { productRef: string }) {
  const t = useText();
  return (
    <EmptyTeaching
      title={t('whyItExists.lesson.title')}
      description={t('whyItExists.lesson.description')}
      yaml={`spec:
  initiatives:
    - id: first-slice
      title: What we try first
      status: planned
      builds: [${productRef}]
`}
    />
  );
}
