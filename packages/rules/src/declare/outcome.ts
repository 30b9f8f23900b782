export {
  STATUSES,
  type KeyedFinding,
  type Outcome,
  type Status,
} from '@backstage-data-mesh/model';

/** The key of a finding. @public */
export function findingKey(
  rule: string,
  subject: string,
  discriminator?: string,
): string {
  const key = `${rule}|${subject}`;
  return discriminator ? `${key}|${discriminator}` : key;
}
