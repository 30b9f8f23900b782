import {
  decodeFindings,
  decodeNotes,
  hasFindings,
} from '@backstage-data-mesh/model';
import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import { FindingCounts } from './FindingCounts';
import { useText } from './useText';

/**
 * What the catalog noted on an entity by itself: how much it found, that it found
 * nothing, or that it could not tell.
 */
export function NotedFindings(props: {
  annotations: Readonly<Record<string, string>>;
}) {
  const t = useText();
  const noted = decodeFindings(props.annotations);
  if (!noted)
    return (
      <Mark shape="dash" ink="quiet">
        {t('findings.notJudged')}
      </Mark>
    );
  if (hasFindings(noted)) return <FindingCounts counts={noted.counts} />;
  const { count } = decodeNotes(props.annotations).unknown;
  return count > 0 ? (
    <Mark shape="dashed-ring" ink="quiet">
      {t('findings.unknown', { count })}
    </Mark>
  ) : (
    <Mark shape="tick" ink="good">
      {t('findings.none')}
    </Mark>
  );
}
