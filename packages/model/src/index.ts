/**
 * The data mesh operating model as pure data and functions: kinds, relations,
 * the mesh graph and its views. It reads no clock, no file and no network.
 *
 * @packageDocumentation
 */
export * from './kinds';
export * from './relations';
export * from './refs/entityRef';
export * from './read/readEntity';
export * from './read/otherKinds';
export { isSlip, wordsOfName } from './vocabulary/slip';
export { findNearest, findNearNames, findSlip } from './vocabulary/nearNames';
export type { NearName } from './vocabulary/nearNames';
export type { FieldName } from './read/fieldName';
export { resolveReference } from './read/targets';
export type { Reference } from './read/reference';
export {
  createReferenceReader,
  resolveReferences,
  type ReadReferences,
} from './read/referenceReader';
export {
  rememberByTarget,
  sourceRefOf,
  type References,
  type TargetNumber,
} from './read/references';
export type { ReferenceTarget } from './read/targets';
export { isSafeAddress } from './declare/fields';
export type { ReferenceDeclaration } from './declare/fieldNotes';
export { API_GROUP, API_VERSION } from './vocabulary/apiVersion';
export { kindNames } from './vocabulary/kindNames';
export { isSameKind } from './declare/kind';
export type { KindDeclaration, ParseResult } from './declare/kind';
export type { Readable } from './declare/readable';
export { pathsOfTree, treeOfPaths, type PathTree } from './declare/pathTree';
export { formatPath } from './declare/entityPath';
export type { EntityPath } from './declare/entityPath';
export { MERGE_KEY, MERGES_NOTHING, toProblems } from './declare/problems';
export { METADATA_FIELDS } from './declare/metadataFields';
export { tellOnce } from './declare/tellOnce';
export type { Problem } from './declare/problems';
export type { ReferenceField } from './declare/schemaTree';
export { toJsonSchema } from './declare/jsonSchema';
export type { JsonSchema } from './declare/jsonSchema';
export { describeFields, EACH } from './declare/schemaTree';
export type { FieldDescription } from './declare/schemaTree';
export type { EntityEnvelope } from './declare/kind';
export { group, user } from './catalogKinds';
export type { GroupEntity, UserEntity } from './catalogKinds';
export {
  createMeshItem,
  isOfKind,
  readMesh,
  referencesOf,
} from './graph/meshItem';
export type { MeshInput, MeshItem, RefusedEntity } from './graph/meshItem';
export { buildMeshGraph } from './graph/meshGraph';
export type { MeshGraph, MeshNode } from './graph/meshGraph';
export { graphOfOne } from './graph/singleGraph';
export { createLiveMesh, liveMeshInSteps } from './graph/liveMesh';
export type {
  ChangedEdge,
  ChangedNode,
  LiveMesh,
  MeshChange,
  MeshTouch,
} from './graph/liveMesh';
export {
  componentsInSteps,
  componentsOf,
  findComponents,
  findCycles,
} from './graph/cycles';
export {
  blocksInSteps,
  eachInSteps,
  eachOfManyInSteps,
  finish,
  sortInSteps,
  STEP_SIZE,
} from './memory/steps';
export type { Steps } from './memory/steps';
export { findReach } from './graph/reach';
export type { Reach } from './graph/reach';
export { betterSign, signOfEnds } from './facts/betterSign';
export {
  domainAround,
  domainChain,
  domainsOf,
  isFollowed,
} from './facts/domains';
export { goalsInSteps, indexGoals } from './facts/goals';
export type { DeclaredGoal, GoalIndex } from './facts/goals';
export {
  concernsProduct,
  hasNotEnded,
  interactionId,
  interactionsAround,
  interactionsIn,
  isActive,
  otherTeam,
  readInteractions,
} from './facts/interactions';
export type {
  DeclaredInteraction,
  InteractingEntity,
  MeshInteraction,
} from './facts/interactions';
export { isInUse, isRetired } from './facts/inUse';
export { readMatrixRows } from './facts/matrixRows';
export type { MatrixRow, MatrixTeam } from './facts/matrixRows';
export { findPeopledGroups, isMember, sizeOfTeam } from './facts/members';
export type { TeamSize } from './facts/members';
export { owningTeam } from './facts/owningTeam';
export { readingsUntil } from './facts/readings';
export type { DatedReading, MeasureReading } from './facts/readings';
export { findCrossedTripwire, isMet } from './facts/tripwire';
export type { CrossedTripwire } from './facts/tripwire';
export { partKeys } from './facts/partKeys';
export {
  isOpenGoal,
  phaseOfBet,
  phaseOfGoal,
  phaseOfInitiative,
} from './facts/phases';
export type { ValueTreePhase } from './facts/phases';
export { createPortLookup, sortByVersion } from './facts/portsRead';
export type { InputPorts, VersionedPort } from './facts/portsRead';
export { contractLevels } from './facts/contractLevels';
export { levelsOfPort, offeredPorts } from './facts/offeredPorts';
export type { OfferedPort } from './facts/offeredPorts';
export { productInputs } from './facts/productInputs';
export type { ProductInput } from './facts/productInputs';
export { parseRange, parseVersion } from './facts/versions';
export { productIdOf } from './facts/productId';
export {
  ownRegionOfDomain,
  regionKey,
  regionOfDomain,
  regionOfProduct,
  regionOfTeam,
  regionsOf,
} from './facts/region';
export { createTeamClocks } from './facts/teamClocks';
export type { TeamClocks, ZoneSpread } from './facts/teamClocks';
export { timeZonesOf } from './facts/timeZones';
export { isTimeZone } from './time/timeZone';
export type { TeamZone } from './facts/timeZones';
export { partsOfDuration } from './time/duration';
export type { DurationPart } from './time/duration';
export { daysMeant } from './time/daysMeant';
export { readDay, readMoment } from './time/readDay';
export * from './vocabulary/annotations';
export * from './vocabulary/classifications';
export * from './vocabulary/teamTypes';
export * from './results/deltaCauses';
export * from './results/finding';
export * from './results/findingNotes';
export * from './results/findingsAnnotation';
export * from './results/outcome';
export * from './results/severity';
export * from './results/tally';
export * from './vocabulary/responsibilities';
export { titleOf } from './views/titles';
export { progressOf, viewMeasure } from './views/measures';
export type { MeasureState, MeasureView } from './views/measures';
export * from './views/valueTree/types';
export {
  createValueTrees,
  valueTreesInSteps,
} from './views/valueTree/valueTrees';
export type { ValueTreeLimits, ValueTrees } from './views/valueTree/valueTrees';
export * from './views/operatingModel/types';
export { buildOperatingModel } from './views/operatingModel/operatingModel';
export type { OperatingModelOptions } from './views/operatingModel/operatingModel';
export { teamTypeOf } from './facts/teamType';
export * from './views/productList/types';
export { listProductsInSteps } from './views/productList/productList';
export * from './views/domainProducts/types';
export {
  domainProductsInSteps,
  findDomainProducts,
} from './views/domainProducts/domainProducts';
export * from './views/overview/types';
export { overviewInSteps, viewOverview } from './views/overview/overview';
export * from './views/team/types';
export { teamInSteps, viewTeam } from './views/team/team';
export * from './views/teamMap/types';
export { teamMapInSteps, viewTeamMap } from './views/teamMap/teamMap';
export * from './views/flows/types';
export { findAllFlows, findProductFlows } from './views/flows/flows';
export type { Measure } from './parts/measure';
export type { Slo } from './parts/slo';
export type { TeamInteraction } from './parts/teamInteraction';
export type { Goal } from './kinds/domain/domain';
export type { InputPort, OutputPort } from './kinds/dataProduct/dataProduct';
export type { Initiative } from './kinds/valueHypothesis/valueHypothesis';
export { priorityScore } from './views/priority';
export type { Priority } from './views/priority';
