import { isOf, NUMERIC, WORD } from './characters';
import { giveUp } from './giveUp';

/** What a scalar without quotes stands for. */
export function readPlainScalar(written: string): unknown {
  const first = written.charCodeAt(0);
  if (isOf(first, NUMERIC)) return readNumeric(written);
  return isOf(first, WORD) ? readWord(written) : written;
}

/** Numbers that every reading of YAML takes for the same one. */
const NUMBER = /^-?(?:0|[1-9][0-9]{0,19})(?:\.[0-9]{1,10})?$/;
/** Versions, dates, `24h`, `3-years`, `./file`: no numbers in any reading. */
const NO_NUMBER =
  /^(?:\d+\.\d+\.\d[^:]*|\d{4}-\d\d-\d\d|\d+[g-mp-wyzG-MP-WYZ][^:]*|\.\.?\/[^:]*)$/;

function readNumeric(written: string): unknown {
  if (NUMBER.test(written)) return Number(written) || zero(written);
  return NO_NUMBER.test(written) ? written : giveUp();
}

/** Nobody should have to think about the zero below zero. */
function zero(written: string): number {
  return written.startsWith('-') ? giveUp() : 0;
}

function readWord(written: string): unknown {
  switch (written) {
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    case 'null':
    case 'Null':
    case 'NULL':
    case '~':
      return null;
    default:
      return written;
  }
}

/** True for words that are no text, and so no usual keys. */
export function isWord(written: string): boolean {
  return typeof readPlainScalar(written) !== 'string';
}
