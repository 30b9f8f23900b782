import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ActionHouse } from './actionHouse';
import { registerAnswers } from './answers';
import { registerDrafts } from './drafts';
import { registerValidate } from './validate';

/**
 * Registers what agents and scripts may do here: they ask as their caller, are
 * shown what the caller may see, and write nothing.
 */
export function registerActions(
  registry: ActionsRegistryService,
  house: ActionHouse,
): void {
  registerValidate(registry, house);
  for (const register of [...registerAnswers, ...registerDrafts])
    register(registry, house);
}
