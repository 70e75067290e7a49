"""Turns in the order of arrival, one at a time in a conversation, and no more than can be remembered."""

import asyncio

import pytest

from bot.framework.activity import TooBusy
from bot.order import Order

HERE, THERE = ("webchat", "here"), ("webchat", "there")


async def test_first_come_first_served() -> None:
    order, served = Order(), list[int]()

    async def turn(number: int) -> None:
        async with order.turn(HERE):
            await asyncio.sleep(0.001 * (5 - number))
            served.append(number)

    await asyncio.gather(*(turn(number) for number in range(5)))
    assert served == [0, 1, 2, 3, 4]


async def test_conversations_do_not_wait_for_each_other() -> None:
    order = Order()
    async with order.turn(HERE), asyncio.timeout(1), order.turn(THERE):
        pass


async def test_too_many_in_one_conversation_or_in_all_are_refused_unless_they_must() -> None:
    order = Order(most_in_line=1, most_in_all=2)
    async with order.turn(HERE):
        with pytest.raises(TooBusy):
            async with order.turn(HERE):
                pass
        must = asyncio.create_task(_turn(order, must=True))
        await asyncio.sleep(0)
        with pytest.raises(TooBusy):
            async with order.turn(THERE):
                pass
    await must
    async with order.turn(HERE):
        pass


async def _turn(order: Order, *, must: bool) -> None:
    async with order.turn(HERE, must=must):
        pass


async def test_an_error_or_cancellation_gives_the_turn_to_the_next() -> None:
    order = Order()
    with pytest.raises(LookupError):
        await _fail(order)
    async with order.turn(HERE):
        waiting = asyncio.create_task(_turn(order, must=False))
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
    async with asyncio.timeout(1), order.turn(HERE):
        pass


async def _fail(order: Order) -> None:
    async with order.turn(HERE):
        raise LookupError
