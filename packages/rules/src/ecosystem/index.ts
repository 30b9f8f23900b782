export { ecosystemInSteps, measureEcosystem } from './ecosystem';
export type {
  BoundaryFlows,
  Ecosystem,
  EcosystemBoundary,
  EcosystemCommunity,
  EcosystemFlow,
  EcosystemLabel,
  EcosystemStage,
  MisplacedProduct,
} from './types';
