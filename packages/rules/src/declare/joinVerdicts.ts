import { PASS, notApplicable, type Finding, type Verdict } from './finding';

/**
 * The verdict on a whole from those on its parts: all findings; without any,
 * unknown when a part is; else passed when a part is; else not applicable, as
 * the first part says or, without parts, as `reason` says.
 */
export function joinVerdicts(
  verdicts: readonly Verdict[],
  reason: string,
): Verdict {
  return judgeEach(verdicts, verdict => verdict, reason);
}

/** Judges the parts of a whole, and joins the verdicts. */
export function judgeEach<Part>(
  parts: readonly Part[],
  judge: (part: Part) => Verdict,
  reason: string,
): Verdict {
  const findings: Finding[] = [];
  let doubt: Verdict | undefined;
  let excuse: Verdict | undefined;
  let isPassed = false;
  for (const part of parts) {
    const verdict = judge(part);
    if (verdict === PASS) isPassed = true;
    else if ('unknown' in verdict) doubt ??= verdict;
    else if ('notApplicable' in verdict) excuse ??= verdict;
    else if (verdict.length === 0) isPassed = true;
    else for (const finding of verdict) findings.push(finding);
  }
  if (findings.length > 0) return findings;
  if (doubt) return doubt;
  return isPassed ? PASS : (excuse ?? notApplicable(reason));
}
