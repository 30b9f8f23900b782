/** Where something stands in an entity: `['spec', 'outputPorts', 0]`. @public */
export type EntityPath = readonly (string | number)[];

/** A path as it is written in code: `spec.outputPorts[0].name`. @public */
export function formatPath(path: EntityPath): string {
  return path
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`;
      return index === 0 ? key : `.${key}`;
    })
    .join('');
}
