import type { createTranslationRef } from '@backstage/core-plugin-api/alpha';

/**
 * The translation ref of nested texts, said by their name: written out, hundreds of
 * keys would stand in declarations, in an order that is the compiler's own.
 *
 * @public
 */
export type TranslationRefOf<
  Id extends string,
  Texts extends Parameters<
    typeof createTranslationRef<Id, {}, {}>
  >[0]['messages'],
> = ReturnType<typeof createTranslationRef<Id, Texts, {}>>;
