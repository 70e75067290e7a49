"""Graph's refusals as a directory's."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.graph.errors import GraphError, GraphRefused, NoAccess
from bot.people.directory import DirectoryClosed, DirectoryUnavailable

FORBIDDEN = 403


@contextmanager
def as_directory_errors(scopes: tuple[str, ...]) -> Iterator[None]:
    """Inside the block every `GraphError` is raised as the directory's error. `scopes`: what the calls in it need."""
    try:
        yield
    except NoAccess as error:
        raise DirectoryClosed(str(error), error.scopes or scopes) from error
    except GraphRefused as error:
        if error.status == FORBIDDEN:
            raise DirectoryClosed(str(error), scopes) from error
        raise DirectoryUnavailable(str(error)) from error
    except GraphError as error:
        raise DirectoryUnavailable(str(error)) from error
