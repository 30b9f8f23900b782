import { useText } from './useText';
import { familyMessages } from './messages';

/** What a family of rules is about; one that nobody knows is called by its id. */
export function useFamilyWord(): (family: string) => string {
  const t = useText();
  return family => (isFamily(family) ? t(`families.${family}`) : family);
}

function isFamily(family: string): family is keyof typeof familyMessages {
  return Object.hasOwn(familyMessages, family);
}
