// Feeling far from people: what helps now, whom to call, and where other peer supporters meet.
import { Icon } from '../../ui/icon.tsx';
import { BackLink } from '../back-link.tsx';
import { Title } from '../frame.tsx';
import { StatusLine, useSaid } from '../mine/status-line.tsx';
import { RowLink } from '../row-link.tsx';
import { Crisis } from '../session/crisis.tsx';
import type { WantedProps } from '../wanted.ts';
import { MySupports } from './supports.tsx';
import { Tips } from './tips.tsx';
import '../../ui/help.css';

const network = 'https://mtpeernetwork.org/';

export function ApartScreen({ app, words, late, wanted }: WantedProps) {
  const says = words.apart;
  const { said, onClickCapture } = useSaid();
  return (
    <div class="page" onClickCapture={onClickCapture}>
      <BackLink to="guide" word={app.t.app.nav.guide} />
      <Title app={app} id="apart" text={says.title} />
      <p>{says.intro}</p>
      <Tips title={says.now.title} lines={says.now.lines} />
      <MySupports
        words={words}
        late={late}
        wanted={wanted}
        say={(what) => {
          said.value = what;
        }}
      />
      <Tips title={says.team.title} lines={says.team.lines}>
        <RowLink to="routine">{says.team.routine}</RowLink>
      </Tips>
      <section class="card">
        <h2>{says.meetings.title}</h2>
        <p>{says.meetings.text}</p>
        <p>{says.meetings.look}</p>
        <a class="row-link help-outside" href={network} target="_blank" rel="noreferrer">
          <span>
            {says.meetings.link} <span class="hint">({says.meetings.leaves})</span>
          </span>
          <Icon name="outside" />
        </a>
      </section>
      <Crisis app={app} words={late} />
      <StatusLine said={said.value} undoWord={says.supports.undo} undoOf={says.supports.undoOf} />
    </div>
  );
}
