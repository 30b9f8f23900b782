import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Button,
  Card,
  CodeSnippet,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { usePageText } from '../../facts/usePageText';
import { MoreRows } from '../found/MoreRows';

type Patches = AnswerOf<'whatIf'>['patches'];

const SNIPPET = { maxHeight: 220, overflow: 'auto' };

/** What to write, entity by entity, and all of it to be copied. */
export function PatchesCard({ patches }: { patches: Patches }) {
  const t = usePageText();
  const [copied, copy] = useAsyncFn(
    () => navigator.clipboard.writeText(writePatches(patches)).then(() => true),
    [patches],
  );
  if (patches.length === 0) return <></>;
  return (
    <Card
      title={t('pages.whatIf.patches.title')}
      subheader={t('pages.whatIf.patches.subheader', { count: patches.length })}
      action={
        <>
          <span role="status">
            {copied.value && t('pages.whatIf.patches.copied')}
            {copied.error && t('pages.whatIf.patches.notCopied')}
          </span>{' '}
          <Button size="small" variant="outlined" onClick={copy}>
            {t('pages.whatIf.patches.all')}
          </Button>
        </>
      }
    >
      <MoreRows items={patches}>
        {shown =>
          shown.map(({ ref, isRemoved, yaml }) => (
            <div key={ref}>
              <Typography variant="body2" component="div">
                <EntityRefLink entityRef={ref} hideIcon />{' '}
                {isRemoved && t('pages.whatIf.patches.removed')}
              </Typography>
              {!isRemoved && (
                <CodeSnippet
                  text={yaml.trimEnd()}
                  language="text"
                  wrapLongLines
                  customStyle={SNIPPET}
                />
              )}
            </div>
          ))
        }
      </MoreRows>
    </Card>
  );
}

/** One document an entity; comments say of which. */
export function writePatches(patches: Patches): string {
  return patches
    .map(({ ref, isRemoved, yaml }) =>
      isRemoved ? `# ${ref}: delete it\n` : `# ${ref}\n${yaml.trimEnd()}\n`,
    )
    .join('---\n');
}
