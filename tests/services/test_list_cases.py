"""The ids behind a list: the first ones as a list, the rest in eight bytes each."""

from __future__ import annotations

from desktop_app.domain.listing import ListQuery
from desktop_app.services.list_cases import all_case_ids, case_count, case_ids
from tests.factories import stored_case, stored_session


def test_the_rest_of_the_ids_goes_on_where_the_first_ones_end(desk):
    session = stored_session()
    made = [stored_case(session, "张三", number=f"2024000{at}") for at in range(5)]
    query = ListQuery(session_ids=(session,))
    assert case_ids(query, limit=2) == made[:2]
    rest = all_case_ids(query, offset=2)
    assert (list(rest), rest.itemsize) == (made[2:], 8)
    assert case_count(query) == 5
