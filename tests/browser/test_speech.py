"""Speaking and listening, with speech services that a test can see into; without any, the page is for typing."""

from playwright.sync_api import expect

from tests.browser.conftest import Visiting
from tests.browser.visit import PATIENCE

SPEECH = """
window.spoken = [];
window.listened = 0;
class Speaking extends EventTarget {
    send(type, more = {}) {
        const event = Object.assign(new Event(type), more);
        this.dispatchEvent(event);
        this[`on${type}`]?.(event);
    }
}
window.sayNext = ["lunch with Samantha tomorrow at noon at Harry's Bar", "yes"];
class Recognition extends Speaking {
    start() {
        window.listened += 1;
        const said = window.sayNext.shift();
        const send = (type, more) => this.send(type, more);
        setTimeout(() => {
            send('start'); send('audiostart');
            if (said === undefined) return;
            send('soundstart'); send('speechstart');
            const result = Object.assign([{ transcript: said, confidence: 0.9 }], { isFinal: true });
            send('result', { results: [result], resultIndex: 0 });
            send('speechend'); send('soundend'); send('audioend'); send('end');
        }, 50);
    }
    stop() { this.send('end'); }
    abort() { this.send('error', { error: 'aborted' }); this.stop(); }
}
window.SpeechRecognition = window.webkitSpeechRecognition = Recognition;
window.SpeechGrammarList = window.webkitSpeechGrammarList = class { addFromString() {} };
window.SpeechSynthesisUtterance = class extends Speaking {
    constructor(text) { super(); this.text = text; }
};
const voices = [{ default: true, lang: 'en-GB', localService: true, name: 'Test', voiceURI: 'test' }];
Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
    getVoices: () => voices, paused: false, pending: false, speaking: false,
    cancel() {}, pause() {}, resume() {},
    speak(utterance) {
        window.spoken.push(utterance.text);
        setTimeout(() => {
            utterance.send('start');
            utterance.send('end');
        }, 50);
    },
}) });
"""


def test_what_is_said_is_heard_and_the_answer_is_spoken(visit: Visiting) -> None:
    here = visit(script=SPEECH).ready()
    here.page.get_by_role("button", name="Speak").click()
    here.hears("lunch with Samantha tomorrow").hears("Tuesday 3 March, 12:00 to 13:00")
    here.hears("is in your calendar")
    here.wait_for_event("unch")
    here.page.wait_for_function("window.spoken.length >= 2", timeout=PATIENCE)
    spoken = here.page.evaluate("window.spoken.filter(text => text)")
    assert "Samantha" in spoken[0]
    assert "<" not in "".join(spoken), "words, no markup"
    assert here.page.evaluate("window.listened") >= 2, "a question opens the microphone again"


def test_typed_messages_are_not_read_out(visit: Visiting) -> None:
    here = visit(script=SPEECH).ready()
    here.say("lunch with Samantha tomorrow at noon", "Tuesday 3 March")
    assert here.page.evaluate("window.spoken.filter(text => text)") == []


def test_without_speech_services_the_page_is_for_typing(visit: Visiting) -> None:
    without = """
        for (const name of ['SpeechRecognition', 'webkitSpeechRecognition', 'speechSynthesis']) {
            Object.defineProperty(window, name, { value: undefined, configurable: true });
        }
    """
    here = visit(script=without).ready()
    expect(here.page.get_by_role("button", name="Speak")).to_have_count(0)
    here.say("lunch with Samantha tomorrow at noon", "Tuesday 3 March")
    assert here.complaints == []
