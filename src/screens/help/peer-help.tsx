// Help for the peer: whose device, which language, and the page to show, print, copy or share.
import { useSignal } from '@preact/signals';
import {
  deviceOwners,
  type HandoutChoice,
  handoutAsText,
  handoutChoice,
  handoutDetail,
  handoutLanguages,
} from '../../core/help/handout.ts';
import { linkTo } from '../../state/route.ts';
import { Pick } from '../../ui/choices.tsx';
import { Icon } from '../../ui/icon.tsx';
import { BackLink } from '../back-link.tsx';
import { Title } from '../frame.tsx';
import { RowLink } from '../row-link.tsx';
import { Crisis } from '../session/crisis.tsx';
import type { WantedProps } from '../wanted.ts';
import { GiveButtons } from './give-buttons.tsx';
import { HandoutSheet, languagesOf } from './handout-sheet.tsx';
import { Tips } from './tips.tsx';
import '../../ui/help.css';

export function PeerHelpScreen({ app, words, late, wanted }: WantedProps) {
  const says = words.handout;
  // Back from the whole screen, it stands as it was.
  const choice = useSignal<HandoutChoice>(
    handoutChoice(app.route.detail.value) ?? { owner: 'own', languages: app.languages.current.value },
  );
  const { owner, languages } = choice.value;
  const pick = (changed: Partial<HandoutChoice>) => {
    choice.value = { ...choice.value, ...changed };
  };
  const texts = languagesOf(choice.value).map((language) => wanted.handouts[language].sheet);
  return (
    <div class="page print-alone">
      <BackLink to="guide" word={app.t.app.nav.guide} />
      <Title app={app} id="peer-help" text={says.title} />
      <p class="hint">{says.intro}</p>
      <div class="card">
        <Pick
          name="owner"
          legend={says.owner.legend}
          options={deviceOwners.map((value) => ({ value, label: says.owner[value] }))}
          value={owner}
          choose={(value) => pick({ owner: value })}
        />
        <p class="hint">{says.owner.ask}</p>
        <Pick
          name="languages"
          legend={says.languages.legend}
          options={handoutLanguages.map((value) => ({ value, label: says.languages[value] }))}
          value={languages}
          choose={(value) => pick({ languages: value })}
        />
        <GiveButtons app={app} text={handoutAsText(owner, texts)} words={says}>
          <a class="button button-main" href={linkTo('handout', handoutDetail(choice.value))}>
            {says.show}
          </a>
          <button type="button" class="button button-plain" onClick={() => print()}>
            <Icon name="print" size={20} />
            {says.print}
          </button>
        </GiveButtons>
        <p class="hint help-said" role="status">
          {owner === 'borrowed' && says.sendBorrowed}
        </p>
      </div>
      <h2>{says.preview}</h2>
      <HandoutSheet choice={choice.value} handouts={wanted.handouts} top={3} />
      <Tips title={says.withPeer.title} lines={says.withPeer.lines}>
        <RowLink to="device-help">{says.withPeer.settings}</RowLink>
        <RowLink to="icons">{says.withPeer.icons}</RowLink>
      </Tips>
      <Tips title={says.slow.title} intro={says.slow.intro} lines={says.slow.steps} isInOrder />
      <Crisis app={app} words={late} />
    </div>
  );
}
