/** @type {AudioContext | undefined} */
let audio;

/**
 * Plays a soft tone, several times for what matters more; silent where the browser knows no sound.
 * @param {number} times
 */
export function chime(times) {
  try {
    audio ??= new AudioContext();
    for (let n = 0; n < times; n += 1) ring(audio, audio.currentTime + n * 0.7);
  } catch {
    // No sound: the words on the screen say the same.
  }
}

/**
 * @param {AudioContext} on
 * @param {number} at
 */
function ring(on, at) {
  const tone = on.createOscillator();
  const volume = on.createGain();
  tone.frequency.value = 523;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.12, at + 0.05);
  volume.gain.linearRampToValueAtTime(0, at + 0.6);
  tone.connect(volume).connect(on.destination);
  tone.start(at);
  tone.stop(at + 0.65);
}
