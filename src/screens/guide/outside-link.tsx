// A link that leaves the app: it says so, and the other side learns nothing about where the person came from.
import type { WantedWords } from '../../content/messages.ts';
import { fill } from '../../core/message.ts';
import { Icon } from '../../ui/icon.tsx';

export function OutsideAppLink({ words, url, text }: { words: WantedWords; url: string; text: string }) {
  const site = url.replace(/^https:\/\//, '').replace(/\/.*$/, '');
  return (
    <a class="row-link" href={url} target="_blank" rel="noreferrer">
      <span class="two-lines app-outside">
        <span>{text}</span>
        <span class="hint">{fill(words.apps.leaves, { site })}</span>
      </span>
      <Icon name="outside" />
    </a>
  );
}
