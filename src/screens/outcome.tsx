// What a step came to: state, what was noticed, one next step, and the numbers behind a fold.
import { checks, type FigureCode, type FindingCode } from '../checks/registry.ts';
import type { FindingText } from '../content/messages.ts';
import type { FaultId } from '../core/faults/fault.ts';
import type { CauseId } from '../core/faults/table.ts';
import { fill, type Values } from '../core/message.ts';
import type { UsualCode } from '../core/usual/measures.ts';
import { type Figure, type Finding, gradeOf, type Outcome, worst } from '../core/verdict.ts';
import type { App } from '../state/app.ts';
import { Badge, type BadgeState } from '../ui/badge.tsx';
import { useLostFocus } from '../ui/focus.ts';

export function stateOf(outcome: Outcome | undefined): BadgeState {
  return (outcome && gradeOf(outcome)) ?? 'none';
}

export function wordOf(app: App, outcome: Outcome | undefined): string {
  const { grades } = app.t.app;
  if (outcome?.kind === 'passed') return grades[outcome.choice];
  return grades[stateOf(outcome)];
}

/** `live`: it has just come up, so a screen reader says it. */
export function OutcomeCard(props: { app: App; id: string; outcome: Outcome; live?: boolean }) {
  const { app, id, live = false } = props;
  // What was kept of a run says also what is unusual about it.
  const outcome = (live && app.dayCheck.record.value?.steps[id]) || props.outcome;
  const state = stateOf(outcome);
  const card = useLostFocus<HTMLElement>(live);
  const findings = outcome.kind === 'judged' ? foremost(outcome.findings) : [];
  return (
    <section
      ref={card}
      tabIndex={live ? -1 : undefined}
      class={`outcome outcome-${state}`}
      data-bench="verdict"
      data-grade={state}
      data-findings={findings.map(({ code }) => code).join(' ')}
      data-fault={outcome.kind === 'blocked' ? outcome.fault : undefined}
    >
      <div class="outcome-says" role={live ? 'status' : undefined}>
        <Badge state={state} word={wordOf(app, outcome)} large />
        {findings.map((finding) => (
          <Noticed key={finding.code} app={app} finding={finding} />
        ))}
        {outcome.kind === 'cancelled' && <p>{app.t.app.check.stopped[outcome.reason]}</p>}
      </div>
      {outcome.kind === 'blocked' && <Remedy app={app} id={id} fault={outcome.fault} />}
      {outcome.kind === 'judged' && <Details app={app} id={id} outcome={outcome} />}
    </section>
  );
}

/** Worst first, and no praise beside a complaint: one thing at a time. */
function foremost(findings: readonly Finding[]): readonly Finding[] {
  const grade = worst(findings);
  return findings.filter((finding) => finding.grade === grade || (grade === 'notYet' && finding.grade === 'notes'));
}

function Noticed({ app, finding }: { app: App; finding: Finding }) {
  // A record may be older or newer than this version and know other codes.
  const text: FindingText = app.t.findings[finding.code as FindingCode] ??
    app.t.usual.findings[finding.code as UsualCode] ?? { says: app.t.app.history.unknown };
  return (
    <div class="noticed">
      <p class="noticed-says">{fill(text.says, spoken(app, finding.values))}</p>
      {text.next && <p class="noticed-next">{fill(text.next, spoken(app, finding.values))}</p>}
    </div>
  );
}

/** Values as people say them, for the gaps of a sentence. */
export const spoken = (app: App, values: Finding['values'] = {}) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      new Intl.NumberFormat(app.locale, { maximumFractionDigits: 0 }).format(value),
    ]),
  );

function Remedy({ app, id, fault }: { app: App; id: string; fault: FaultId }) {
  const { faults, app: words } = app.t;
  const cause = faults.rows[fault];
  const device = (faults.devices as Record<string, Values>)[id] ?? {};
  if (!cause) return <p>{words.history.unknown}</p>; // a newer version's row
  const text = faults.causes[cause];
  return (
    <div class="remedy">
      <p class="noticed-says">{fill(text.title, device)}</p>
      <p>{fill(text.why, device)}</p>
      <h2>{words.check.steps}</h2>
      <Steps app={app} cause={cause} values={{ ...device, code: fault }} />
    </div>
  );
}

/** What to do about a cause, in this browser on this system. */
export function Steps({ app, cause, values }: { app: App; cause: CauseId; values: Values }) {
  return (
    <ol>
      {app.t.faults.steps[app.stepsFor(cause)].map((step) => (
        <li key={step}>{fill(step, values)}</li>
      ))}
    </ol>
  );
}

function Details({ app, id, outcome }: { app: App; id: string; outcome: Extract<Outcome, { kind: 'judged' }> }) {
  const check = checks.find((c) => c.id === id);
  const figures = (check?.figures as ((reading: unknown) => readonly Figure[]) | undefined)?.(outcome.reading) ?? [];
  if (figures.length === 0) return null;
  return (
    <details class="details">
      <summary>{app.t.app.check.details}</summary>
      <dl>
        {figures.map((figure) => (
          <div key={figure.code}>
            <dt>{app.t.figures[figure.code as FigureCode]}</dt>
            <dd>{amount(app, figure)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const amount = (app: App, { value, unit }: Figure): string => {
  const { units } = app.t;
  if (unit === 'switch') return value ? units.switchOn : units.switchOff;
  return fill(units[unit], {
    value: new Intl.NumberFormat(app.locale, {
      maximumFractionDigits: unit === 'ratio' || unit === 'percent' ? 2 : unit === 'pixels' || unit === 'count' ? 0 : 1,
    }).format(value),
  });
};
