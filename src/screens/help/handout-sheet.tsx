// The page for the peer: on screen, on paper, in one language or in two side by side.
import type { Language } from '../../content/language.ts';
import { type HandoutChoice, handoutSections } from '../../core/help/handout.ts';
import type { Wanted } from '../../state/wanted.ts';
import { phoneLink } from '../phone-link.ts';

export const languagesOf = ({ languages }: HandoutChoice): readonly Language[] =>
  languages === 'both' ? ['en', 'es'] : [languages];

/** `top`: how deep its title stands on the screen around it. */
export function HandoutSheet(props: { choice: HandoutChoice; handouts: Wanted['handouts']; top: 2 | 3 }) {
  const { choice, handouts, top } = props;
  const Title = `h${top}` as 'h2';
  const Head = `h${top + 1}` as 'h3';
  return (
    <div class={choice.languages === 'both' ? 'card handout handout-both' : 'card handout'}>
      {languagesOf(choice).map((language) => {
        const { title, heads, lines } = handouts[language].sheet;
        return (
          <article key={language} lang={language}>
            <Title class="handout-title">{title}</Title>
            {handoutSections(choice.owner).map((section) => (
              <section key={section.head} class={section.head === 'danger' ? 'handout-danger' : undefined}>
                <Head>{heads[section.head]}</Head>
                <ul>
                  {section.lines.map((id) => (
                    <li key={id}>{section.head === 'danger' ? withCalls(lines[id]) : lines[id]}</li>
                  ))}
                </ul>
              </section>
            ))}
          </article>
        );
      })}
    </div>
  );
}

/** The numbers in it call when they are tapped. */
const withCalls = (line: string) =>
  line.split(/\b(911|988)\b/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <a key={part} href={phoneLink(part)}>
        {part}
      </a>
    ),
  );
