"""People as Graph writes them, as values; and how Graph is asked for them. Pure.

Sources: learn.microsoft.com/graph/api/user-list-people, /graph/api/user-list, /graph/aad-advanced-queries.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.people.addresses import is_address
from bot.people.names import BEGINNING, PERSON, best, words
from dialogs.model import Person

USER_FIELDS = "id,displayName,mail,userPrincipalName,jobTitle,department"
PERSON_FIELDS = "id,displayName,jobTitle,department,scoredEmailAddresses,userPrincipalName,personType"
EVENTUAL = {"ConsistencyLevel": "eventual"}
"""Without it /users refuses $search."""
MOST_USERS = 25
MOST_PEOPLE = 10
_GUEST = "#EXT#"
"""In the userPrincipalName of somebody of another organisation: no address that can be written to."""

Domains = tuple[str, ...]
"""Of the organisation, in small letters; () where they are not known: nobody is outside then."""


def searchable(query: str) -> str:
    """A name as the searches take it: letters, figures, apostrophes and hyphens; "" where nothing of it is left."""
    kept = (letter if letter.isalnum() or letter in "'’-" else " " for letter in query)
    return " ".join(word for word in "".join(kept).split() if words(word))


def people_query(text: str) -> dict[str, str]:
    """For /me/people: who fits a name or address, the most relevant first."""
    return {"$search": f'"{_quoted(text)}"', "$select": PERSON_FIELDS, "$top": str(MOST_PEOPLE)}


def users_query(name: str) -> dict[str, str]:
    """For /users: everybody whose name has words that begin so. Needs `EVENTUAL`."""
    return {"$search": f'"displayName:{_quoted(name)}"', "$select": USER_FIELDS, "$top": str(MOST_USERS)}


def address_query(address: str) -> dict[str, str]:
    """For /users: whoever has this address."""
    literal = address.replace("'", "''")
    return {"$filter": f"mail eq '{literal}' or userPrincipalName eq '{literal}'", "$select": USER_FIELDS}


def person_of_user(user: Mapping[str, Any], domains: Domains) -> Person | None:
    """A user, or a contact of the organisation; None for one who cannot be written to."""
    addresses = (_text(user, "mail"), _text(user, "userPrincipalName"))
    usable = (one for one in addresses if one and is_address(one) and _GUEST not in one.upper())
    return _person(user, next(usable, None), _text(user, "id"), domains)


def person_of_relevance(person: Mapping[str, Any], domains: Domains) -> Person | None:
    """An item of /me/people; None for a group, a room, or somebody without an address."""
    kind = person.get("personType")
    kind = kind if isinstance(kind, Mapping) else {}
    if kind.get("class", "Person") != "Person":
        return None
    scored = person.get("scoredEmailAddresses")
    scored = scored if isinstance(scored, list) else []
    addresses = [*(_text(one, "address") for one in scored if isinstance(one, Mapping))]
    addresses.append(_text(person, "userPrincipalName"))
    address = next((one for one in addresses if one and is_address(one) and _GUEST not in one.upper()), None)
    own = kind.get("subclass") == "OrganizationUser"
    return _person(person, address, _text(person, "id") if own else None, domains)


def merged(people: Iterable[Person]) -> tuple[Person, ...]:
    """Everybody once, by address, in the order in which they came first; what the first lacks is taken from others."""
    once: dict[str, Person] = {}
    for person in people:
        key = (person.address or "").casefold()
        known = once.setdefault(key, person)
        more = {name: value for name, value in person if value and not getattr(known, name)}
        once[key] = known.model_copy(
            update={name: more[name] for name in ("id", "title", "department") if name in more}
        )
    return tuple(once.values())


def meant(query: str, people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Those whose name it is, then whose name has these words; else, as guesses, whose name begins so."""
    named = best(query, people, PERSON, _names)
    if named:
        return named
    return tuple(one.model_copy(update={"guessed": True}) for one in best(query, people, BEGINNING, _names))


def is_outside(address: str, domains: Domains) -> bool:
    """Whether an address belongs to none of the domains."""
    return bool(domains) and address.rpartition("@")[2].casefold() not in domains


def _person(item: Mapping[str, Any], address: str | None, id_: str | None, domains: Domains) -> Person | None:
    if address is None:
        return None
    return Person(
        name=_text(item, "displayName") or address,
        address=address,
        id=id_,
        title=_text(item, "jobTitle"),
        department=_text(item, "department"),
        outside=is_outside(address, domains),
    )


def _names(person: Person) -> tuple[str, ...]:
    return (person.name,)


def _quoted(text: str) -> str:
    """Inside the double quotes of $search."""
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _text(item: Mapping[str, Any], name: str) -> str | None:
    value = item.get(name)
    return value.strip() or None if isinstance(value, str) else None
