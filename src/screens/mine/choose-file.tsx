// Choosing a file with a real file field that looks like a button, so that the keyboard works as everywhere.
import { Icon } from '../../ui/icon.tsx';

export function ChooseFile(props: {
  readonly word: string;
  /** Endings and types of file. */
  readonly accept: string;
  readonly isMain: boolean;
  readonly choose: (file: File) => unknown;
}) {
  const { word, accept, isMain, choose } = props;
  return (
    <label class="choose-file">
      <input
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = ''; // the same file, mended, can be chosen again
          if (file) choose(file);
        }}
      />
      <span class={`button button-${isMain ? 'main' : 'plain'}`}>
        <Icon name="file" />
        {word}
      </span>
    </label>
  );
}
