"""What every store does. A second engine is one line in `STORES`."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from bot.database import open_database
from bot.framework.activity import LiveCard
from bot.storage.sqlite import open_sqlite_store
from bot.storage.store import (
    AlreadyTaken,
    Creation,
    LeaseLost,
    Post,
    Remembered,
    Settlement,
    Store,
    Stored,
    Taken,
    Telling,
    UnderWay,
    VersionLost,
    Watch,
)
from dialogs.conversation import Conversation
from dialogs.model import Calendar, Preferences
from tests.bot.storage.samples import ADA, BEN, DRAFT, WORKER, activity, answer, creation, reference, talk, turn

NOW = 1000.0
UNTIL = 1015.0


@asynccontextmanager
async def sqlite(folder: Path) -> AsyncIterator[Store]:
    database = await open_database(folder / "bot.sqlite3")
    yield await open_sqlite_store(database)
    await database.close()


Opening = Callable[[Path], AbstractAsyncContextManager[Store]]
STORES: tuple[Opening, ...] = (sqlite,)


@pytest.fixture(params=STORES, ids=lambda opening: opening.__name__)
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    opening: Opening = request.param
    async with opening(tmp_path) as opened:
        yield opened


async def begin(store: Store, number: int = 1, version: int = 0) -> Creation:
    """A turn that confirmed a request, its reply pending."""
    confirmed = creation(number)
    await store.record(turn(number, version, answer=None, creation=confirmed), WORKER, NOW, UNTIL)
    return confirmed


def settlement(confirmed: Creation, version: int = 1, **changes: object) -> Settlement:
    outcome = Settlement(
        creation=confirmed, talk=talk(), version=version, conversation=Conversation(), answer=answer("done"), over=True
    )
    return outcome.model_copy(update=changes)


POST = Post(key="outcome", person=ADA, reference=reference(), activities=answer("told").activities)


async def test_a_new_talk_is_empty_at_version_zero(store: Store) -> None:
    assert await store.talk(talk()) == Stored(version=0, conversation=Conversation())


async def test_a_turn_writes_state_and_reply_together(store: Store) -> None:
    await store.record(turn(), WORKER, NOW, UNTIL)
    stored = await store.talk(talk())
    assert (stored.version, stored.conversation.draft) == (1, DRAFT)
    assert await store.taken(activity()) == Taken(answer=answer())


async def test_the_card_of_a_talk_is_kept_beside_its_turns(store: Store) -> None:
    first, second = (LiveCard(activity_id=name, title="Secret plan", question="confirm") for name in ("a", "b"))
    await store.show_card(talk(), first)
    assert await store.talk(talk()) == Stored(conversation=Conversation()), "a talk that is not stored stays so"
    await store.record(turn(1), WORKER, NOW, UNTIL)
    await store.show_card(talk(), first)
    await store.record(turn(2, 1), WORKER, NOW, UNTIL)
    assert (await store.talk(talk())).card == first, "the next turn keeps it"
    await store.show_card(talk(), second)
    await store.drop_card(talk(), first)
    assert (await store.talk(talk())).card == second, "only the card that is meant is forgotten"
    await store.drop_card(talk(), second)
    assert (await store.talk(talk())).card is None


async def test_a_turn_computed_from_an_older_version_writes_nothing(store: Store) -> None:
    await store.record(turn(1), WORKER, NOW, UNTIL)
    for version in (0, 2):
        with pytest.raises(VersionLost):
            await store.record(turn(2, version, remembered=Remembered(language="fr")), WORKER, NOW, UNTIL)
    assert await store.taken(activity(2)) is None
    assert await store.remembered(ADA) == Remembered()


async def test_an_activity_has_one_turn(store: Store) -> None:
    await store.record(turn(1), WORKER, NOW, UNTIL)
    with pytest.raises(AlreadyTaken):
        await store.record(turn(1, 1, answer=answer("other")), WORKER, NOW, UNTIL)
    assert (await store.talk(talk())).version == 1


async def test_activities_are_recognised_by_channel_conversation_and_id(store: Store) -> None:
    await store.record(turn(1), WORKER, NOW, UNTIL)
    for other in (activity(2), activity(1, "elsewhere"), activity(1).model_copy(update={"channel": "webchat"})):
        assert await store.taken(other) is None


async def test_each_person_thread_and_conversation_is_a_talk_of_its_own(store: Store) -> None:
    await store.record(turn(), WORKER, NOW, UNTIL)
    for other in (talk(BEN), talk(conversation="elsewhere"), talk(thread="root")):
        assert (await store.talk(other)).version == 0


async def test_another_persons_draft_is_seen_in_the_same_conversation_only(store: Store) -> None:
    await store.record(turn(person=ADA), WORKER, NOW, UNTIL)
    assert await store.others_draft(talk(BEN))
    assert not await store.others_draft(talk(ADA))
    assert not await store.others_draft(talk(BEN, conversation="elsewhere"))
    await store.record(turn(2, 1, conversation=Conversation()), WORKER, NOW, UNTIL)
    assert not await store.others_draft(talk(BEN))


async def test_what_is_remembered_belongs_to_the_person(store: Store) -> None:
    kept = Remembered(preferences=Preferences(minutes=45), language="fr", zone="Europe/Paris")
    await store.record(turn(remembered=kept), WORKER, NOW, UNTIL)
    await store.record(turn(2, 1), WORKER, NOW, UNTIL)
    assert await store.remembered(ADA) == kept
    assert await store.remembered(BEN) == Remembered()


async def test_a_confirmed_request_is_written_with_the_turn_and_awaits_its_reply(store: Store) -> None:
    confirmed = await begin(store)
    assert await store.taken(activity()) == Taken(answer=None)
    await store.settle(settlement(confirmed), WORKER, NOW)
    assert await store.taken(activity()) == Taken(answer=answer("done"))
    assert await store.claim("other", NOW + 100, NOW + 115, 10) == ()


async def test_a_request_is_leased_to_one_worker_until_it_runs_out(store: Store) -> None:
    confirmed = await begin(store)
    assert await store.claim("other", UNTIL - 1, UNTIL + 15, 10) == ()
    (claimed,) = await store.claim("other", UNTIL + 1, UNTIL + 16, 10)
    assert claimed == confirmed.model_copy(update={"attempts": 1})
    assert await store.claim("third", UNTIL + 2, UNTIL + 17, 10) == ()
    with pytest.raises(LeaseLost):
        await store.hold(confirmed, WORKER, UNTIL + 30)
    with pytest.raises(LeaseLost):
        await store.settle(settlement(confirmed), WORKER, NOW)
    assert await store.taken(activity()) == Taken(answer=None)
    await store.settle(settlement(claimed), "other", NOW)


async def test_a_lease_is_renewed_or_given_back(store: Store) -> None:
    confirmed = await begin(store)
    await store.hold(confirmed, WORKER, UNTIL + 100)
    assert await store.claim("other", UNTIL + 1, UNTIL + 16, 10) == ()
    await store.release(confirmed, WORKER)
    assert len(await store.claim("other", NOW, UNTIL, 10)) == 1


async def test_a_second_yes_begins_nothing_while_the_first_is_under_way(store: Store) -> None:
    await begin(store)
    with pytest.raises(UnderWay):
        await begin(store, 2, 1)
    assert await store.taken(activity(2)) is None


async def test_a_request_that_was_given_up_is_begun_anew_with_the_same_key(store: Store) -> None:
    await store.settle(settlement(await begin(store), keep=True), WORKER, NOW)
    assert await store.claim("other", UNTIL + 1, UNTIL + 16, 10) == ()
    again = creation(2, subject="Other plan").model_copy(update={"replaces": "key"})
    attempts = await store.record(turn(2, 2, answer=None, creation=again), WORKER, NOW, UNTIL)
    assert attempts == 1
    (claimed,) = await store.claim("other", UNTIL + 1, UNTIL + 16, 10)
    assert claimed == again.model_copy(update={"attempts": 2})


async def test_still_working_is_the_reply_and_the_outcome_is_told_later(store: Store) -> None:
    confirmed = await begin(store)
    await store.settle(settlement(confirmed, over=False, answer=answer("still working")), WORKER, NOW)
    assert await store.taken(activity()) == Taken(answer=answer("still working"))
    await store.settle(settlement(confirmed, 2, post=POST), WORKER, NOW)
    assert await store.taken(activity()) == Taken(answer=answer("still working"))
    assert await store.claim_posts(NOW, NOW + 30, 10) == (POST.model_copy(update={"attempts": 1}),)


async def test_an_outcome_computed_from_an_older_version_writes_nothing(store: Store) -> None:
    confirmed = await begin(store)
    with pytest.raises(VersionLost):
        await store.settle(settlement(confirmed, 7, post=POST), WORKER, NOW)
    assert await store.claim_posts(NOW, NOW + 30, 10) == ()
    assert await store.taken(activity()) == Taken(answer=None)


async def test_what_is_to_be_told_is_due_again_until_it_was_delivered(store: Store) -> None:
    await store.settle(settlement(await begin(store), post=POST), WORKER, NOW)
    await store.claim_posts(NOW, NOW + 30, 10)
    assert await store.claim_posts(NOW + 29, NOW + 60, 10) == ()
    (again,) = await store.claim_posts(NOW + 31, NOW + 60, 10)
    assert again.attempts == 2
    await store.delivered(again)
    assert await store.claim_posts(NOW + 100, NOW + 130, 10) == ()


async def test_what_nobody_touched_expires(store: Store) -> None:
    await store.record(turn(1), WORKER, NOW, UNTIL)
    await store.record(turn(2, person=BEN), WORKER, NOW + 50, UNTIL)
    assert await store.expire(NOW + 10) == 1
    assert (await store.talk(talk(ADA))).version == 0
    assert (await store.talk(talk(BEN))).version == 1
    assert await store.taken(activity(1)) is None
    assert await store.taken(activity(2)) is not None


async def test_forgetting_a_person_leaves_the_others(store: Store) -> None:
    kept = Remembered(zone="Europe/Paris")
    await begin(store)
    await store.record(turn(5, person=BEN, remembered=kept), WORKER, NOW, UNTIL)
    await store.forget(ADA)
    assert (await store.talk(talk(ADA))).version == 0
    assert await store.taken(activity(1)) is None
    assert await store.claim("other", UNTIL + 1, UNTIL + 16, 10) == ()
    assert (await store.talk(talk(BEN))).version == 1
    assert await store.remembered(BEN) == kept


def watch(event: str = "event", **changes: object) -> Watch:
    """Ada's event, due at 1030."""
    frozen = creation().frozen
    made = Watch(
        person=ADA,
        key="key",
        event=event,
        calendar=Calendar(),
        profile=frozen.profile,
        reference=frozen.reference,
        due=1030.0,
        until=5000.0,
    )
    return made.model_copy(update=changes)


async def test_an_event_is_watched_with_the_outcome_that_made_it(store: Store) -> None:
    confirmed = await begin(store)
    await store.settle(settlement(confirmed, watch=watch()), WORKER, NOW)
    assert await store.claim_watches(1029.0, 1089.0, 10) == ()
    assert await store.claim_watches(1030.0, 1090.0, 10) == (watch(),)
    assert await store.claim_watches(1031.0, 1091.0, 10) == ()
    assert await store.claim_watches(1090.0, 1150.0, 10) == (watch(),)


async def test_an_outcome_that_is_not_written_watches_nothing(store: Store) -> None:
    confirmed = await begin(store)
    with pytest.raises(VersionLost):
        await store.settle(settlement(confirmed, version=7, watch=watch()), WORKER, NOW)
    assert await store.claim_watches(9000.0, 9060.0, 10) == ()


async def test_a_changed_event_is_watched_anew_under_the_key_that_finds_it(store: Store) -> None:
    confirmed = await begin(store)
    await store.settle(settlement(confirmed, watch=watch()), WORKER, NOW)
    again = creation(2).model_copy(update={"key": "key of the change"})
    await store.record(turn(2, 2, answer=None, creation=again), WORKER, NOW, UNTIL)
    changed = watch(key="key of the change", until=6000.0)
    await store.settle(settlement(again, version=3, watch=changed), WORKER, NOW)
    assert await store.claim_watches(1030.0, 1090.0, 10) == (watch(until=6000.0),)


async def test_what_is_told_is_written_with_the_fact_that_it_was(store: Store) -> None:
    confirmed = await begin(store)
    await store.settle(settlement(confirmed, watch=watch()), WORKER, NOW)
    looked = watch(looks=1, due=1100.0)
    lost = Telling(talk=talk(), version=7, conversation=Conversation(), post=POST)
    with pytest.raises(VersionLost):
        await store.watched(looked, NOW, lost)
    assert await store.claim_watches(1030.0, 1031.0, 10) == (watch(),)
    assert await store.claim_posts(NOW, UNTIL, 10) == ()
    await store.watched(looked, NOW, lost.model_copy(update={"version": 2}))
    assert await store.claim_watches(1099.0, 1100.0, 10) == ()
    assert [post.key for post in await store.claim_posts(NOW, UNTIL, 10)] == ["outcome"]


async def test_an_event_that_is_watched_no_more_stays_so(store: Store) -> None:
    confirmed = await begin(store)
    await store.settle(settlement(confirmed, watch=watch()), WORKER, NOW)
    await store.unwatch(watch())
    await store.watched(watch(looks=1), NOW)
    assert await store.claim_watches(9000.0, 9060.0, 10) == ()


async def test_a_forgotten_persons_events_are_not_watched(store: Store) -> None:
    confirmed = await begin(store)
    await store.settle(settlement(confirmed, watch=watch()), WORKER, NOW)
    await store.forget(BEN)
    assert len(await store.claim_watches(1030.0, 1030.0, 10)) == 1
    await store.forget(ADA)
    assert await store.claim_watches(9000.0, 9060.0, 10) == ()
