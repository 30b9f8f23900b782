/**
 * The rules of the data mesh operating model: pure checks over the mesh graph,
 * the policies that decide how they apply, and the scorecards that sum them up.
 *
 * @packageDocumentation
 */
export * from './contract';
export * from './declare/finding';
export { PARTIAL_MESH_VERDICTS } from './declare/partialMesh';
export type { PartialMeshVerdict } from './declare/partialMesh';
export * from './declare/rule';
export * from './declare/severity';
export * from './declare/subject';
export type { BetIndex } from './derive/betIndex';
export type { Facts } from './derive/facts';
export type { DeclaredGoal, GoalIndex } from './derive/goalIndex';
export type { HandOffs } from './derive/handOffs';
export type { IdentifierIndex } from './derive/identifierIndex';
export type { TeamInitiative } from './derive/initiativeTeams';
export type { MeshStatistics } from './derive/meshStatistics';
export type { TeamFlows } from './derive/teamFlows';
export { createEntityJudge, isEntityRule } from './entity/createEntityJudge';
export type { EntityFinding } from './entity/createEntityJudge';
export { evaluateMesh } from './evaluate/evaluate';
export type { Evaluation } from './evaluate/evaluation';
export type { EvaluationInput } from './evaluate/evaluationInput';
export * from './evaluate/outcome';
export type { FlowFacts } from './flow/flowFacts';
export type { InputFlow } from './flow/inputFlows';
export type { GovernanceFacts } from './governance/governanceFacts';
export { evaluateLive } from './live/liveEvaluation';
export type { LiveEvaluation } from './live/liveEvaluation';
export type { Governed, LiveInput } from './live/liveInput';
export type { OutcomeChange } from './evaluate/passes';
export { policyRules } from './organisation/policyRules';
export { readOrganisationRules } from './organisation/readOrganisationRules';
export type {
  DeclarationProblem,
  OrganisationRules,
} from './organisation/readOrganisationRules';
export { readConfiguration } from './policy/configuration';
export type {
  Configuration,
  ConfigurationProblem,
  ConfigurationResult,
} from './policy/configuration';
export { effectiveSettings } from './policy/effectiveSettings';
export type { EffectiveSettings } from './policy/effectiveSettings';
export type { SettingsInput } from './policy/policyLayers';
export { parsePredicate } from './policy/predicate/parsePredicate';
export type { PredicateOptions } from './policy/predicate/parsePredicate';
export type {
  Predicate,
  PredicateProblem,
  PredicateResult,
} from './policy/predicate/predicate';
export { recommendedSettings } from './policy/recommended';
export * from './policy/settings';
export { effectiveWaivers } from './policy/waivers';
export type {
  EffectiveWaivers,
  GivenWaiver,
  WaiversInput,
} from './policy/waivers';
export * from './scorecard/aggregate';
export * from './scorecard/compareRuns';
export * from './scorecard/scorecard';
export {
  compareTallies,
  describeTally,
  EMPTY_TALLY,
  scoreOf,
  tallyOf,
} from './scorecard/tally';
export type { Score, Tally } from './scorecard/tally';
export { rules } from './rules';
export * from './slo';
export type { InteractionIndex } from './team/interactionIndex';
export * from './wording/names';
