"""Dates in two numbers, whose order is the region's habit."""

from dataclasses import dataclass
from typing import Literal

from dialogs.times.context import TimeContext
from dialogs.times.days import Dated, DaySpan


@dataclass(frozen=True, slots=True)
class Numeric:
    """Day and month in either order: "3/4" is 4 March in the United States and 3 April elsewhere."""

    first: int
    second: int
    year: int | None = None
    order: Literal["dmy", "mdy"] | None = None
    """Fixed by the way it is written; None: the region's."""
    weekday: int | None = None

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        order = self.order or context.date_order
        day, month = (self.second, self.first) if order in ("mdy", "ymd") else (self.first, self.second)
        if month > 12:
            day, month = month, day
        return Dated(day, month, self.year, self.weekday).resolve(context)
