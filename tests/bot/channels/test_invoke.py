"""The answer to a card's Action.Execute."""

from bot.channels import answer_invoke, render
from tests.bot.channels import replies


def test_a_card_takes_the_place_of_the_card_that_was_pressed() -> None:
    sent = render(replies.created(), replies.ANSWER, replies.reference("msteams"), {"move": "created"})
    body, rest = answer_invoke(sent)
    assert body == {
        "statusCode": 200,
        "type": "application/vnd.microsoft.card.adaptive",
        "value": sent[0].activity["attachments"][0]["content"],
        "channelData": {"explain": {"move": "created"}},
    }
    assert rest == ()


def test_words_answer_as_words() -> None:
    body, rest = answer_invoke(render(replies.words("Too late."), replies.HELP, replies.reference("msteams")))
    assert body == {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "Too late."}
    assert rest == ()


def test_only_the_last_card_replaces_and_the_others_are_sent() -> None:
    first = render(replies.words("A word."), replies.HELP, replies.reference("msteams"))
    second = render(replies.confirm(), replies.CONFIRM, replies.reference("msteams"))
    body, rest = answer_invoke(first + second)
    assert body["value"] == second[0].activity["attachments"][0]["content"]
    assert rest == first


def test_no_reply_is_an_empty_answer() -> None:
    body, rest = answer_invoke(())
    assert (body["statusCode"], body["value"], rest) == (200, "", ())
