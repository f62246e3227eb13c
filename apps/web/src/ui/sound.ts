let context: AudioContext | undefined;

function tone(audio: AudioContext, frequency: number, from: number, seconds: number): void {
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0.12, audio.currentTime + from);
  gain.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + from + seconds);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(audio.currentTime + from);
  oscillator.stop(audio.currentTime + from + seconds);
}

/** A short high tone when a scan was good, two low ones when it was not. Silent where there is no sound. */
export function beep(result: 'good' | 'bad'): void {
  try {
    context ??= new AudioContext();
    if (result === 'good') tone(context, 1320, 0, 0.12);
    else {
      tone(context, 220, 0, 0.18);
      tone(context, 220, 0.24, 0.25);
    }
  } catch {
    context = undefined;
  }
}
