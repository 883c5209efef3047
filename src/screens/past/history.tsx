// The past: a calendar, a line to hand over, the plots, a file of it all, and the checks, newest first.
import { useEffect } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';
import { Calendar } from './calendar.tsx';
import { CheckList } from './check-list.tsx';
import { HandOverLine } from './hand-over-line.tsx';
import { SaveFile } from './save-file.tsx';
import { UsualFold } from './usual.tsx';
import '../../ui/past.css';

export function HistoryScreen(props: WantedProps) {
  const { app, wanted } = props;
  const { past } = wanted;
  const words = app.t.app.history;
  const checks = past.checks.value;
  useEffect(() => {
    void past.open();
    return past.file.stop; // what was said of a file is not news the next time
  }, [past]);
  return (
    <div class="page">
      <Title app={app} id="history" text={words.title} />
      {checks.length === 0 ? (
        <div class="card empty">
          <Icon name="history" size={40} />
          <p>{words.empty}</p>
          <p class="hint">{words.emptyHint}</p>
        </div>
      ) : (
        <>
          <p class="hint">{words.intro}</p>
          <Calendar {...props} />
          <HandOverLine {...props} />
          <UsualFold {...props} />
          <SaveFile {...props} />
        </>
      )}
      <CheckList {...props} />
    </div>
  );
}
