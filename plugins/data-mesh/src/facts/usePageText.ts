import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/core-plugin-api/alpha';
import { useCallback } from 'react';
import { dataMeshPagesTranslationRef, isPageText } from '../pageTranslation';
import type { dataMeshTranslationRef } from '../translation';
import { useText } from './useText';

/** Gives the texts of pages and tabs, and those of cards, which stand there, too. */
export type PageTextFunction = TranslationFunction<
  (typeof dataMeshTranslationRef)['T'] &
    (typeof dataMeshPagesTranslationRef)['T']
>;

/** The texts of pages and tabs in the language of the reader, and those of cards. */
export function usePageText(): PageTextFunction {
  const ofCards = useText();
  const { t: ofPages } = useTranslationRef(dataMeshPagesTranslationRef);
  const say = useCallback(
    (key: string, ...values: unknown[]) =>
      Reflect.apply(isPageText(key) ? ofPages : ofCards, undefined, [
        key,
        ...values,
      ]),
    [ofCards, ofPages],
  );
  return say as PageTextFunction;
}
