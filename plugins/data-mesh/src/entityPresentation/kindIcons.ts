import {
  dataProduct,
  governanceBody,
  teamProfile,
  valueHypothesis,
} from '@backstage-data-mesh/model';
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
  [dataProduct.kind]: DataProductIcon,
  [governanceBody.kind]: GovernanceBodyIcon,
  [teamProfile.kind]: TeamProfileIcon,
  [valueHypothesis.kind]: ValueHypothesisIcon,
};
