import { kindNames } from '@backstage-data-mesh/model/vocabulary';
import {
  DataProductIcon,
  GovernanceBodyIcon,
  TeamProfileIcon,
  ValueHypothesisIcon,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { IconComponent } from '@backstage/core-plugin-api';

/**
 * Icons of the kinds that Backstage does not know, for the option `kindIcons`
 * of `DefaultEntityPresentationApi.create`.
 *
 * @public
 */
export const dataMeshKindIcons: Readonly<Record<string, IconComponent>> = {
  [kindNames.dataProduct.kind]: DataProductIcon,
  [kindNames.governanceBody.kind]: GovernanceBodyIcon,
  [kindNames.teamProfile.kind]: TeamProfileIcon,
  [kindNames.valueHypothesis.kind]: ValueHypothesisIcon,
};
