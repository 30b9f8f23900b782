export { ecosystemInSteps, measureEcosystem } from './ecosystem';
export type {
  Ecosystem,
  EcosystemBoundary,
  EcosystemCommunity,
  EcosystemFlow,
  EcosystemLabel,
  EcosystemStage,
  MisplacedProduct,
} from './types';
