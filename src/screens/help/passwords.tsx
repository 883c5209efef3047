// Passwords: what makes a good one, when to change it, and what helps more. None is ever asked for.
import { BackLink } from '../back-link.tsx';
import { Title } from '../frame.tsx';
import { RowLink } from '../row-link.tsx';
import type { WantedProps } from '../wanted.ts';
import { Tips } from './tips.tsx';

export function PasswordsScreen({ app, words }: WantedProps) {
  const says = words.passwords;
  return (
    <div class="page">
      <BackLink to="guide" word={app.t.app.nav.guide} />
      <Title app={app} id="passwords" text={says.title} />
      <p>{says.intro}</p>
      <Tips title={says.make.title} lines={says.make.lines} />
      <Tips title={says.change.title} lines={says.change.lines} />
      <Tips title={says.more.title} lines={says.more.lines}>
        <RowLink to="device-help" detail="lock">
          {says.more.lock}
        </RowLink>
      </Tips>
      <Tips title={says.wifi.title} lines={says.wifi.lines} />
      <p>{says.work}</p>
      <p class="hint">{says.source}</p>
    </div>
  );
}
