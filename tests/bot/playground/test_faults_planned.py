"""Faults on the way: those that were planned, on the calls they were planned for, and those of a dice."""

from __future__ import annotations

from bot.playground.faults import Fault, Faults

FLOOD, BROKEN = Fault("flood", 7), Fault("reset_after")


def test_planned_faults_come_in_their_order_and_once() -> None:
    faults = Faults()
    faults.next(FLOOD, BROKEN)
    assert [faults.draw("sendMessage") for _ in range(3)] == [FLOOD, BROKEN, None]
    assert faults.happened == [("sendMessage", FLOOD), ("sendMessage", BROKEN)]


def test_a_fault_waits_for_the_method_it_is_meant_for_however_that_is_written() -> None:
    faults = Faults()
    faults.next(FLOOD, method="editMessageText")
    assert faults.draw("sendMessage") is None
    assert faults.draw("EDITMESSAGETEXT") == FLOOD
    assert faults.draw("editMessageText") is None


def test_fetching_updates_meets_only_what_was_planned_for_it() -> None:
    faults = Faults()
    faults.next(FLOOD)
    faults.at_random({"server_error": 1.0}, seed=1)
    assert faults.draw("getUpdates") is None
    faults.next(BROKEN, method="getUpdates")
    assert faults.draw("getUpdates") == BROKEN
    assert faults.draw("sendMessage") == FLOOD


def test_a_dice_of_one_seed_falls_alike_and_by_its_probabilities() -> None:
    def rolls(seed: int) -> list[Fault | None]:
        faults = Faults()
        faults.at_random({"flood": 0.2, "bad_gateway": 0.3}, seed=seed)
        return [faults.draw("sendMessage") for _ in range(1000)]

    assert rolls(5) == rolls(5)
    assert rolls(5) != rolls(6)
    kinds = [fault.kind if fault else "" for fault in rolls(5)]
    assert 150 < kinds.count("flood") < 250
    assert 250 < kinds.count("bad_gateway") < 350
    assert {fault.retry_after for fault in rolls(5) if fault} == {1, 2, 3}


def test_a_dice_for_some_methods_spares_the_others() -> None:
    faults = Faults()
    faults.at_random({"server_error": 1.0}, seed=1, methods=["sendPhoto"])
    assert faults.draw("sendMessage") is None
    assert faults.draw("sendphoto") == Fault("server_error", faults.happened[0][1].retry_after)


def test_calls_take_longer_within_what_was_set_but_for_fetching() -> None:
    faults = Faults()
    assert faults.delay("sendMessage") == 0
    faults.latency(0.5)
    assert faults.delay("sendMessage") == 0.5
    faults.latency(0.2, 0.4)
    assert all(0.2 <= faults.delay("sendMessage") <= 0.4 for _ in range(50))
    assert faults.delay("getUpdates") == 0


def test_cleared_nothing_goes_wrong_any_more_and_what_happened_is_still_told() -> None:
    faults = Faults()
    faults.next(FLOOD, FLOOD)
    faults.draw("sendMessage")
    faults.at_random({"server_error": 1.0}, seed=1)
    faults.latency(3)
    faults.clear()
    assert faults.draw("sendMessage") is None
    assert faults.delay("sendMessage") == 0
    assert faults.happened == [("sendMessage", FLOOD)]
