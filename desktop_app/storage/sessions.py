"""Sessions with their grade schemes and deadline rules."""

from __future__ import annotations

from desktop_app.domain.session import Grade, GradeScheme, Session
from desktop_app.domain.session_name import NoSessionYet, SessionUnknown, as_typed, year_typed
from desktop_app.storage import records


def get(session_id: int) -> Session:
    """One session; raises NotFound."""
    return records.get(Session, session_id)


def all_sessions() -> list[Session]:
    """Every session, newest year first."""
    return records.where(Session, "1 ORDER BY year DESC, kind, name")


def by_name(name: str) -> Session | None:
    """The session of this name."""
    found = records.where(Session, "name = ?", [name])
    return found[0] if found else None


def chosen(text: str) -> list[Session]:
    """Sessions a person named by year (all of that year) or by name.

    Raises SessionUnknown with the names there are, NoSessionYet where there are none.
    """
    every = sorted(all_sessions(), key=lambda one: (one.kind, one.name))
    year, name = year_typed(text), as_typed(text)
    found = [one for one in every if one.year == year or as_typed(one.name) == name]
    if found:
        return found
    if not every:
        raise NoSessionYet(what="session", name=text)
    known = "、".join(one.name for one in all_sessions())
    raise SessionUnknown(what="session", name=text, known=known)


def grades(session: Session) -> list[Grade]:
    """The grades of a session's scheme in order."""
    return records.where(
        Grade, "scheme_id IS ? ORDER BY position, letter", [session.grade_scheme_id]
    )


def schemes() -> list[GradeScheme]:
    """Every grade scheme."""
    return records.where(GradeScheme)
