import { getWhoDecides } from './decisions';
import { getEcosystem, getEcosystemFlows, getFlowMap } from './ecosystem';
import { getEntityFindings, getFindings } from './findings';
import { getHealth } from './health';
import { getImpact } from './impact';
import { getEntityHistory, getHistory } from './history';
import { getEntityLevels, getLevelEntities, getLevels } from './levels';
import { getMeetingPack } from './meetingPack';
import { getEntityMeasures, recordReadings } from './measures';
import { getEntityPolicies } from './policies';
import { getPolicyUptake } from './policyUptake';
import { getPortfolio } from './portfolio';
import { previewPolicy } from './preview';
import { getProducts } from './products';
import { getRules } from './rules';
import { getScorecardEntities, getScorecards } from './scorecards';
import { getSnapshot } from './snapshot';
import { evaluate, getStatus } from './status';
import { getTrend } from './trend';
import {
  getDomainProducts,
  getNeighbourhood,
  getOperatingModel,
  getOverview,
  getProductFlows,
  getTeam,
  getTeamMap,
  getValueSupport,
  getValueTree,
} from './views';
import { getWaiting } from './waiting';
import { whatIf } from './whatIf';

/** Every question that the backend answers, by its id. @public */
export const operations = {
  getStatus,
  evaluate,
  getEntityFindings,
  getFindings,
  getEntityHistory,
  getHistory,
  getScorecards,
  getScorecardEntities,
  getLevels,
  getLevelEntities,
  getEntityLevels,
  getTrend,
  getValueTree,
  getValueSupport,
  getOperatingModel,
  getProductFlows,
  getDomainProducts,
  getTeam,
  getTeamMap,
  getOverview,
  getEcosystem,
  getEcosystemFlows,
  getFlowMap,
  getWaiting,
  getNeighbourhood,
  getImpact,
  getProducts,
  getPortfolio,
  whatIf,
  getEntityPolicies,
  getPolicyUptake,
  previewPolicy,
  getMeetingPack,
  getEntityMeasures,
  recordReadings,
  getWhoDecides,
  getRules,
  getHealth,
  getSnapshot,
};

/** The name of a question. @public */
export type OperationId = keyof typeof operations;
