// The parts of an app's card: each sentence with how sure it is, said once where all of a part are equally sure.
import type { WantedWords } from '../../content/messages.ts';
import { type OpenApp, type Proof, runsOf, type SectionId, type VideoApp } from '../../core/apps/video-app.ts';
import { fill } from '../../core/message.ts';
import type { App } from '../../state/app.ts';
import { factWord, sureShort, sureWords, withFigures } from './figures.ts';

export interface CardProps {
  readonly app: App;
  readonly words: WantedWords;
  readonly video: VideoApp;
}
interface Sentence {
  readonly text: string;
  readonly proof: Proof;
}

/** What a part says. Where a fact of the comparison belongs to it, that comes first, written out. */
export function sentencesOf({ app, words, video }: CardProps, id: SectionId): readonly Sentence[] {
  const cards = words.appCards as Readonly<Record<string, Readonly<Partial<Record<SectionId, readonly string[]>>>>>;
  const own = (cards[video.id]?.[id] ?? []).flatMap((text, at): readonly Sentence[] => {
    const proof = video.proofs[id][at];
    return proof ? [{ text: withFigures(app, text, proof.values), proof }] : [];
  });
  return video.status === 'open' ? [...factSentences(app, words, video, id, own.length > 0), ...own] : own;
}

function factSentences(
  app: App,
  words: WantedWords,
  { facts }: OpenApp,
  id: SectionId,
  hasOwn: boolean,
): readonly Sentence[] {
  const { meaning } = words.apps;
  if (id === 'scrambling') return [{ text: meaning.scrambling[facts.scrambling.is], proof: facts.scrambling }];
  if (id === 'captions') return [{ text: meaning.captions[facts.captions.is], proof: facts.captions }];
  if (id === 'deal') return [{ text: meaning.deal[facts.deal.is], proof: facts.deal }];
  const written = (factId: 'cost' | 'join' | 'host'): Sentence => {
    const { label } = words.apps.facts[factId];
    const value = factWord(app, words, factId, facts[factId]);
    return { text: fill(words.apps.card.factLine, { label, value }), proof: facts[factId] };
  };
  if (id === 'account') return [written('join'), written('host')];
  return id === 'cost' && !hasOwn ? [written('cost')] : [];
}

/** The sentences of a part. `none`: what to say where nothing sure was found. */
export function SectionLines({ id, none, ...props }: CardProps & { id: SectionId; none?: string | undefined }) {
  const sentences = sentencesOf(props, id);
  if (sentences.length === 0) return none ? <p class="hint">{none}</p> : null;
  const isSteps = id === 'connect';
  return (
    <>
      {runsOf(sentences).map((run) => (
        <div key={run[0]?.text}>
          {isSteps ? (
            <ol class="app-lines" start={1 + sentences.indexOf(run[0] as Sentence)}>
              <Lines run={run} />
            </ol>
          ) : (
            <ul class="app-lines">
              <Lines run={run} />
            </ul>
          )}
          {run[0] && <p class="hint app-sure">{sureWords(props.words, run[0].proof)}</p>}
        </div>
      ))}
    </>
  );
}

function Lines({ run }: { run: readonly Sentence[] }) {
  return (
    <>
      {run.map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
    </>
  );
}

/** The facts that are compared, in short. */
export function FactList({ app, words, video }: CardProps & { video: OpenApp }) {
  const { facts } = words.apps;
  return (
    <dl class="app-facts">
      {(['deal', 'scrambling', 'captions', 'join', 'host', 'install', 'cost', 'speed'] as const).map((id) => (
        <div key={id}>
          <dt>{facts[id].label}</dt>
          <dd>
            {factWord(app, words, id, video.facts[id])}
            <small class="hint">{sureShort(words, video.facts[id])}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
