// Numbers to call: everybody's, and those of the person's organization.
import { fill } from '../../core/message.ts';
import { Icon } from '../../ui/icon.tsx';
import type { LateProps } from '../late.ts';
import { phoneLink } from '../phone-link.ts';

export function Crisis({ app, words }: LateProps) {
  const { title, lines, checkedOn } = words.cards.crisis;
  const contacts = app.packs.installed.value?.contacts ?? [];
  const date = new Intl.DateTimeFormat(app.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(words.session.crisisCheckedOn),
  );
  return (
    <details class="card crisis">
      <summary>
        {title}
        <Icon name="down" size={20} />
      </summary>
      {contacts.length > 0 && (
        <ul class="lines">
          {contacts.map(({ label, phone, link }) => (
            <li key={label}>
              {label}{' '}
              {phone && (
                <a class="row-link" href={phoneLink(phone)}>
                  {phone}
                </a>
              )}
              {link && (
                <a class="row-link" href={link} rel="noreferrer" target="_blank">
                  {new URL(link).hostname}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      <ul class="lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="hint">{fill(checkedOn, { date })}</p>
    </details>
  );
}
