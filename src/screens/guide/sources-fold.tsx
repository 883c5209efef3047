// Where facts were seen: plain text to look up, behind a fold.
import type { WantedWords } from '../../content/messages.ts';
import { Icon } from '../../ui/icon.tsx';

export function SourcesFold({ words, sources }: { words: WantedWords; sources: readonly string[] }) {
  const { sources: title, sourcesHint } = words.apps.card;
  return (
    <details class="card fold">
      <summary>
        <h2>{title}</h2>
        <Icon name="down" />
      </summary>
      <p class="hint">{sourcesHint}</p>
      <ul class="app-lines">
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </details>
  );
}
