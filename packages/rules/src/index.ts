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
export * from './declare/ruleOptions';
export * from './declare/severity';
export * from './declare/subject';
export type { BetIndex } from './facts/valueTree/betIndex';
export type { DomainCycles } from './facts/cycles/domainCycles';
export type { DomainDepths } from './facts/cycles/domainDepths';
export type { GoalCycles } from './facts/cycles/goalCycles';
export { deriveFacts } from './facts/facts';
export type { Facts } from './facts/facts';
export type { HandOffs } from './facts/team/handOffs';
export type {
  IdentifierHome,
  IdentifierIndex,
} from './facts/references/identifierIndex';
export type { TeamInitiative } from './facts/valueTree/initiativeTeams';
export type { BoundaryCrossing } from './facts/statistics/boundaryCrossing';
export type {
  Boundary,
  FlowEnds,
  MeshStatistics,
} from './facts/statistics/meshStatistics';
export type { TeamFlows } from './facts/team/teamFlows';
export {
  createEntityJudge,
  isEntityRule,
} from './evaluate/entity/createEntityJudge';
export type {
  EntityFinding,
  EntityJudgement,
} from './evaluate/entity/createEntityJudge';
export { compareOutcomes } from './evaluate/compareOutcomes';
export { evaluateMesh } from './evaluate/evaluate';
export type { Evaluation, IsWanted } from './evaluate/evaluation';
export type { EvaluationInput } from './evaluate/evaluationInput';
export * from './declare/outcome';
export { findMisplaced } from './references/misplaced';
export { writeRef } from './references/writeRef';
export { createNearRefs } from './facts/references/nearRefs';
export type { FindNearRefs, NearRef } from './facts/references/nearRefs';
export type { NearWords } from './references/nearWords';
export type { RegionWords } from './facts/references/regionWords';
export { findMeantRefs } from './facts/references/meantRefs';
export type { DeadReference, MeantRef } from './facts/references/meantRefs';
export type { FlowFacts } from './facts/flow/flowFacts';
export type { InputFlow } from './facts/flow/inputFlows';
export type { GovernanceFacts } from './facts/governance/governanceFacts';
export {
  createLiveEvaluation,
  liveEvaluationInSteps,
  evaluateLive,
} from './evaluate/live/liveEvaluation';
export type { AskedEvaluation } from './evaluate/live/askedEvaluation';
export type { Cause, CausedChange } from './evaluate/live/cause';
export type {
  LiveChange,
  LiveEvaluation,
} from './evaluate/live/liveEvaluation';
export type { TrialTerms } from './evaluate/live/trial';
export type { Govern, Governed, LiveInput } from './evaluate/live/liveInput';
export type { OutcomeChange } from './evaluate/passes';
export { readOrganisationRules } from './settings/declared/readOrganisationRules';
export type {
  DeclarationProblem,
  OrganisationRules,
} from './settings/declared/readOrganisationRules';
export { readConfiguration } from './settings/configuration';
export type {
  Configuration,
  ConfigurationProblem,
  ConfigurationResult,
} from './settings/configuration';
export type { EffectiveSettings } from './settings/effectiveSettings';
export { compareGoverned } from './settings/compareGoverned';
export type { GovernedComparison } from './settings/compareGoverned';
export { effectiveSettingsOf } from './settings/effectiveSettingsOf';
export type { EffectiveSetting } from './settings/effectiveSettingsOf';
export { governMesh, governMeshInSteps } from './settings/governMesh';
export type { GovernedMesh } from './settings/governMesh';
export type {
  LocalConfiguration,
  SettingsInput,
} from './settings/policyLayers';
export { parsePredicate } from './governance/predicate/parsePredicate';
export type { PredicateOptions } from './governance/predicate/parsePredicate';
export type {
  Predicate,
  PredicateProblem,
  PredicateResult,
} from './governance/predicate/predicate';
export { ruleSetHash } from './settings/ruleSetHash';
export { recommendedSettings } from './settings/recommended';
export * from './settings/settings';
export type { Governance, Policy } from './governance/policies';
export type { Waiver } from './governance/bodyWaivers';
export type {
  EffectiveWaivers,
  GivenWaiver,
  Waived,
} from './governance/waivers';
export * from './scorecard/aggregate';
export * from './scorecard/compareRuns';
export * from './scorecard/levels';
export { readLevelSets, type LevelSetsResult } from './scorecard/readLevelSets';
export { membershipBy } from './scorecard/membership';
export type { Membership, MembershipKind } from './scorecard/membership';
export * from './scorecard/scorecard';
export * from './scorecard/slices';
export {
  compareTallies,
  describeTally,
  EMPTY_TALLY,
  scoreOf,
  tallyOf,
} from './scorecard/tally';
export type { Score, Tally } from './scorecard/tally';
export * from './revisions';
export { createJudge } from './evaluate/createJudge';
export type { JudgeMesh, JudgeTerms } from './evaluate/createJudge';
export * from './downstream';
export * from './drafts';
export * from './ecosystem';
export { applyEdits } from './edits/entityEdits';
export { patchOfSuggestion } from './edits/entityPatch';
export type { EntityPatch } from './edits/entityPatch';
export * from './ahead';
export * from './measures';
export * from './meeting';
export * from './policies';
export * from './trends';
export * from './waiting';
export * from './whatIf';
export type { Complexity } from './facts/team/domainsOfTeam';
export { rules } from './rules';
export * from './slo';
export type { InteractionIndex } from './facts/team/interactionIndex';
export * from './wording/names';
