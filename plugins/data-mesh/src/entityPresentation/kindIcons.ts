import {
  dataProduct,
  governanceBody,
  teamProfile,
  valueHypothesis,
} from '@backstage-data-mesh/model';
import type { IconComponent } from '@backstage/core-plugin-api';
import AccountBalanceIcon from '@material-ui/icons/AccountBalance';
import AssignmentIndIcon from '@material-ui/icons/AssignmentInd';
import EmojiObjectsIcon from '@material-ui/icons/EmojiObjects';
import StorageIcon from '@material-ui/icons/Storage';

/**
 * Icons of the kinds that Backstage does not know, for the option `kindIcons`
 * of `DefaultEntityPresentationApi.create`.
 *
 * @public
 */
export const dataMeshKindIcons: Readonly<Record<string, IconComponent>> = {
  [dataProduct.kind]: StorageIcon,
  [governanceBody.kind]: AccountBalanceIcon,
  [teamProfile.kind]: AssignmentIndIcon,
  [valueHypothesis.kind]: EmojiObjectsIcon,
};
