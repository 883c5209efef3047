// The page for the peer on the whole screen, with a fast way out. Nothing of it is kept.
import { useRef } from 'preact/hooks';
import { type HandoutChoice, handoutChoice, handoutDetail } from '../../core/help/handout.ts';
import { linkTo } from '../../state/route.ts';
import { Icon } from '../../ui/icon.tsx';
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';
import { HandoutSheet, languagesOf } from './handout-sheet.tsx';
import '../../ui/help.css';

/** A page that everybody may have open. It is only asked for when the person taps. */
const elsewhere = 'https://www.weather.gov/';

export function HandoutScreen({ app, wanted }: WantedProps) {
  const { handouts } = wanted;
  const current = app.languages.current.value;
  const choice: HandoutChoice = handoutChoice(app.route.detail.value) ?? { owner: 'own', languages: current };
  // Whoever reads the page must be able to read its buttons.
  const language = languagesOf(choice).find((one) => one === current) ?? languagesOf(choice)[0] ?? current;
  const { sheet } = handouts[language];
  const page = useRef<HTMLDivElement>(null);
  return (
    <div class="page handout-page print-alone" ref={page} lang={language}>
      <div class="unseen">
        <Title app={app} id={`handout-${handoutDetail(choice)}`} text={sheet.title} />
      </div>
      <p class="hint" id="leave-hint">
        {sheet.tools.leaveHint}
      </p>
      <HandoutSheet choice={choice} handouts={handouts} top={2} />
      <div class="actions">
        <div class="actions-row">
          <a
            class="button button-quiet button-icon"
            aria-label={sheet.tools.back}
            title={sheet.tools.back}
            href={linkTo('peer-help', handoutDetail(choice))}
          >
            <Icon name="back" />
          </a>
          <button
            type="button"
            class="button button-quiet button-icon"
            aria-label={sheet.tools.print}
            title={sheet.tools.print}
            onClick={() => print()}
          >
            <Icon name="print" />
          </button>
          <button
            type="button"
            class="button button-main"
            aria-describedby="leave-hint"
            onClick={() => leave(page.current)}
          >
            <Icon name="outside" size={20} />
            {sheet.tools.leave}
          </button>
        </div>
      </div>
    </div>
  );
}

/** Nothing of it is to be seen from the moment of the tap, however slow the other page is, and "Back" does not show it. */
function leave(page: HTMLElement | null): void {
  if (page) page.hidden = true;
  location.replace(linkTo('today'));
  location.replace(elsewhere);
}
