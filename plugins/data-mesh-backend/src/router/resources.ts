import type { House } from '../house';
import { ProductList } from './productList';
import type { Resource } from './resource';
import { entityPolicies } from './resources/entityPolicies';
import { entityFindings } from './resources/entityFindings';
import { ecosystem } from './resources/ecosystem';
import { evaluation } from './resources/evaluation';
import { findings } from './resources/findings';
import { health } from './resources/health';
import { impact } from './resources/impact';
import { entityHistory, history } from './resources/history';
import { levels } from './resources/levels';
import { meetingPack } from './resources/meetingPack';
import { neighbourhood } from './resources/neighbourhood';
import { entityMeasures } from './resources/measures';
import { policyUptake } from './resources/policyUptake';
import { portfolio } from './resources/portfolio';
import { preview } from './resources/preview';
import { products } from './resources/products';
import { recordReadings } from './resources/recordReadings';
import { ruleList } from './resources/ruleList';
import { scorecardEntities, scorecards } from './resources/scorecards';
import { snapshot } from './resources/snapshot';
import { status } from './resources/status';
import { trend } from './resources/trend';
import { views } from './resources/views';
import { waiting } from './resources/waiting';
import { whatIf } from './resources/whatIf';
import { decisions } from './resources/decisions';

/** The table of contents: every resource, in its own file. */
export function resourcesOf(house: House): readonly Resource[] {
  const list = new ProductList(house);
  return [
    status(house),
    evaluation(house),
    entityFindings(house),
    findings(house),
    entityHistory(house),
    history(house),
    scorecards(house),
    scorecardEntities(house),
    ...levels(house),
    trend(house),
    ...views(house),
    ...ecosystem(house, list),
    waiting(house),
    neighbourhood(house),
    impact(house),
    products(house, list),
    portfolio(house),
    whatIf(house),
    entityPolicies(house),
    policyUptake(house),
    preview(house),
    meetingPack(house),
    entityMeasures(house),
    recordReadings(house),
    decisions(house),
    ruleList(house),
    snapshot(house),
    health(house),
  ];
}
