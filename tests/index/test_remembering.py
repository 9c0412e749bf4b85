from __future__ import annotations

from index.remembering import forget, remembered


def test_what_was_forgotten_is_worked_out_again() -> None:
    worked: list[int] = []

    @remembered(8)
    def double(number: int) -> int:
        worked.append(number)
        return number * 2

    assert [double(2), double(2), double(3)] == [4, 4, 6]
    assert worked == [2, 3]
    forget()
    assert double(2) == 4
    assert worked == [2, 3, 2]
