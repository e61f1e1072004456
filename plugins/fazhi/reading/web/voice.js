// The browser's own voice. A voice that sends the text to a server is never used; without any there is no button.

/**
 * Returns a voice of this device that speaks a language.
 * @param {string} lang  Such as `zh`.
 * @returns {SpeechSynthesisVoice | undefined}
 */
export function localVoice(lang) {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  const fitting = voices.filter((voice) => voice.localService && voice.lang.toLowerCase().startsWith(lang));
  return fitting.find((voice) => /^(zh[-_]cn|cmn)/i.test(voice.lang)) ?? fitting[0];
}

/**
 * Calls back now and whenever the list of voices changes: browsers find their voices late.
 * @param {() => void} onChange
 * @param {AbortSignal} signal
 */
export function whenVoicesChange(onChange, signal) {
  onChange();
  globalThis.speechSynthesis?.addEventListener?.('voiceschanged', onChange, { signal });
}

/**
 * Says a line.
 * @param {string} text
 * @param {SpeechSynthesisVoice} voice
 * @param {number} rate
 * @param {() => void} onEnd  Called when it has been said to its end.
 */
export function speak(text, voice, rate, onEnd) {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = rate;
  utterance.addEventListener('end', onEnd);
  speechSynthesis.speak(utterance);
  return utterance;
}

/** Ends what is being said. */
export function hush() {
  globalThis.speechSynthesis?.cancel();
}
