// A question with a few large answers, and a row of choices of which one is on.
import type { ComponentChild } from 'preact';
import { useLostFocus } from './focus.ts';

export interface Answer {
  readonly label: string;
  readonly choose: () => void;
  readonly look?: 'main' | 'plain' | 'quiet';
}

export function Question({
  text,
  hint,
  answers,
  row = false,
}: {
  text: string;
  hint?: ComponentChild;
  answers: readonly Answer[];
  row?: boolean;
}) {
  const field = useLostFocus<HTMLFieldSetElement>();
  return (
    <fieldset class="question" ref={field} tabIndex={-1}>
      <legend>{text}</legend>
      {hint && <p class="hint">{hint}</p>}
      <div class={row ? 'answers answers-row' : 'answers'}>
        {answers.map(({ label, choose, look = 'plain' }) => (
          <button type="button" key={label} class={`button button-${look}`} onClick={choose}>
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

export function Pick<T extends string | number>(props: {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly choose: (value: T) => void;
}) {
  const { name, legend, options, value, choose } = props;
  return (
    <fieldset class="pick">
      <legend>{legend}</legend>
      <div class="pick-options">
        {options.map((option) => (
          <label key={option.value} class="pick-option">
            <input type="radio" name={name} checked={option.value === value} onChange={() => choose(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
