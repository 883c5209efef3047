// Count-in and recording: the picture as it is sent, the sentence to say, and how long it still goes on.
import { Icon } from '../../ui/icon.tsx';
import { LivePicture } from '../../ui/live-picture.tsx';
import { type ClipProps, Stage, type StateIn } from './stage.tsx';

export function Filming({ words, clip, state }: ClipProps & { state: StateIn<'counting' | 'recording'> }) {
  const says = words.clip.filming;
  const { parts, stream, phase, seconds, secondsLeft } = state;
  const isRecording = phase === 'recording';
  const played = isRecording ? (seconds - secondsLeft + 1) / seconds : 0;
  return (
    <Stage phase={phase}>
      <p class="instruction-main">{says.say}</p>
      <div class={isRecording ? 'clip-picture is-recording' : 'clip-picture'}>
        {parts.camera ? (
          <LivePicture stream={stream} label={says.picture} />
        ) : (
          <p class="clip-sound-only">
            <Icon name="microphone" size={40} />
            {says.soundOnly}
          </p>
        )}
        {/* For the eye alone: a screen reader that counts would be on the recording. */}
        <span class={isRecording ? 'clip-left' : 'clip-count'} aria-hidden="true">
          {secondsLeft}
        </span>
      </div>
      <div class="progress" aria-hidden="true">
        <div class="progress-fill clip-progress" style={{ transform: `scaleX(${played.toFixed(3)})` }} />
      </div>
      <p class="hint" role="status">
        {isRecording ? says.recording : says.counting}
      </p>
      {!parts.microphone && <p class="live-hint">{says.pictureOnly}</p>}
      <button type="button" class="button button-plain" onClick={() => clip.drop('stopped')}>
        {says.stop}
      </button>
    </Stage>
  );
}
