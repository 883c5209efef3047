// A camera's picture while it is open: silent, and not mirrored.
import { useEffect, useRef } from 'preact/hooks';

export function LivePicture({ stream, label }: { stream: MediaStream; label: string }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  return <video ref={video} autoplay muted playsInline aria-label={label} />;
}
