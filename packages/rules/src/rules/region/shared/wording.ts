/** A share in a sentence: "37 %". */
export function namePercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
