from __future__ import annotations

from index.answers.engine import Engine


def test_an_answer_is_explained_by_what_was_found_of_each_word(engine: Engine) -> None:
    why = engine.explain("Who designed the Orlen Bridge?")
    assert why.outcome == "answered"
    assert why.kind == "who"
    assert why.confidence >= why.threshold > 0
    assert {met.how for met in why.met} == {"as typed"}
    assert why.candidates[0].score == 0
    assert "has what is asked for (who)" in why.candidates[0].signals


def test_a_refusal_names_the_words_that_were_not_found_and_the_mend(engine: Engine) -> None:
    why = engine.explain("Who insured the Orlen Bridge against earthquakes?")
    assert why.outcome == "refused"
    assert why.confidence < why.threshold
    assert "nowhere" in {met.how for met in why.met}
    assert any("earthquakes" in told and "aliases.yaml" in told for told in why.helps)


def test_what_was_never_searched_for_says_so(engine: Engine) -> None:
    why = engine.explain("hello")
    assert "greeting" in why.outcome
    assert not why.candidates
