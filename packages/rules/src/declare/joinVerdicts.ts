import { PASS, notApplicable, type Finding, type Verdict } from './finding';

/** The verdict on a whole, while its parts are judged. */
export class JoinedVerdict {
  private findings?: Finding[];
  private doubt?: Verdict;
  private excuse?: Verdict;
  private isPassed = false;

  add(verdict: Verdict): void {
    if (verdict === PASS) this.isPassed = true;
    else if ('unknown' in verdict) this.doubt ??= verdict;
    else if ('notApplicable' in verdict) this.excuse ??= verdict;
    else if (verdict.length === 0) this.isPassed = true;
    else for (const finding of verdict) (this.findings ??= []).push(finding);
  }

  /** When all parts are judged; `reason` is for a whole without any. */
  end(reason: string): Verdict {
    const { findings, doubt, isPassed, excuse } = this;
    if (findings) return findings;
    if (doubt) return doubt;
    return isPassed ? PASS : (excuse ?? notApplicable(reason));
  }
}

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
  const whole = new JoinedVerdict();
  for (const part of parts) whole.add(judge(part));
  return whole.end(reason);
}
