import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/core-plugin-api/alpha';
import { dataMeshTranslationRef } from '../translation';

/** Gives the texts of the suite in the language of the reader. */
export type TextFunction = TranslationFunction<
  (typeof dataMeshTranslationRef)['T']
>;

/** The texts of the suite in the language of the reader. */
export function useText(): TextFunction {
  return useTranslationRef(dataMeshTranslationRef).t;
}
