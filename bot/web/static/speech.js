// The browser's own speech services, where it has them. Without them the page is a chat to read and type.

/** A factory for Web Chat; undefined where the browser can neither listen nor speak. */
export function speechFactory() {
  const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
  const synthesis = window.speechSynthesis;
  if (!Recognition && !synthesis) return undefined;
  return () => ({
    SpeechRecognition: Recognition ?? null,
    SpeechGrammarList: window.SpeechGrammarList ?? window.webkitSpeechGrammarList ?? null,
    speechSynthesis: synthesis ?? null,
    SpeechSynthesisUtterance: window.SpeechSynthesisUtterance ?? null
  });
}
