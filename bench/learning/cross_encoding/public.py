"""Examples out of public reading tests.

Put the files into a folder outside the repository, under these names:

    train-v1.1.json          English: train-v1.1.json of github.com/ermeba/jupiter_bert (SQuAD 1.1), of which only the
                             first 1,280,000 characters are read
    train-v2.0.json          English: train-v2.0.json of github.com/PhongNTDo/guide_train_MRC_transformers, ten works
                             of SQuAD 2.0
    src-test.txt             English: data/processed/src-test.txt and tgt-test.txt of github.com/xinyadu/nqg, sentences
    tgt-test.txt             and questions on them; its test part is made of articles out of SQuAD's *training* file
    selqa-ass-dev.json       English: ass/selqa-ass-dev.json and selqa-ass-test.json of github.com/emorynlp/selqa
    selqa-ass-test.json
    tquad-train-v0.1.json    Turkish: train-v0.1.json of github.com/TQuad/turkish-nlp-qa-dataset
    cmrc2018_dev.json        Chinese: squad-style-data/cmrc2018_dev.json and cmrc2018_trial.json of
    cmrc2018_trial.json      github.com/ymcui/cmrc2018
    jaquad_train_0000.json   Japanese: data/train/jaquad_train_0000.json to 0029 of github.com/SkelterLabsInc/JaQuAD
    arcd-train.json          Arabic: data/arcd-train.json of github.com/husseinmozannar/SOQAL
    pqa_test.json            Persian: dataset/pqa_test.json of github.com/sajjjadayobi/PersianQA

In a folder `more` inside it, as far as they are to be had, each left out where it isn't there (`MORE`, `QED`, `QAMR`):
of github.com, deepset-ai/COVID-QA (200423_covidQA.json) and wasiahmad/PolicyQA (English); google-research-datasets/QED
(qed-nq-train, of older commits) and uwnlp/qamr (qamr_readable, made of its filtered and sentence files); 2018 and 2020
of okanvk/Turkish-Reading-Comprehension-Question-Answering-Dataset; DRCKnowledgeTeam/DRCD and CJRC (Chinese);
adelmeleka/AQAD (Arabic); etalab-ia/piaf-code and nassim-yagoub/fquad-exploration (French); liafacom/faquad
(Portuguese); korquad/korquad.github.io (Korean); daominhkhanh20/E2EQuestionAnswering (Vietnamese).

Works that this project's benches ask about (`bench.languages`, `bench.corpora`) are left out: by their titles, and by
their paragraphs, since TQuAD has the same work several times.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from bench import corpora, languages
from bench.learning.cross_encoding.negatives import hardest, rarity, without
from bench.learning.cross_encoding.sampling import Reading
from bench.learning.cross_encoding.squad import Paragraph, Work, located, plain, spaced, works

JAQUAD = tuple(f"jaquad_train_{number:04}.json" for number in range(30))
SQUADS = {
    "en": ("train-v1.1.json", "train-v2.0.json"),
    "tr": ("tquad-train-v0.1.json",),
    "zh": ("cmrc2018_dev.json", "cmrc2018_trial.json"),
    "ja": JAQUAD,
    "ar": ("arcd-train.json",),
    "fa": ("pqa_test.json",),
}
"""Files in the form of SQuAD, by language."""
MORE = {
    "en": ("covidqa_200423.json", "policyqa_dev.json", "policyqa_test.json"),
    "tr": (
        "teknofest_tr_2018_dev-v0.1.json",
        *(f"enelpi_tr_{part}.json" for part in ("1299-1451_train", "1451-1579_train", "1451-1579_test")),
        *(f"enelpi_tr_{part}.json" for part in ("1579-1792_train_v2", "1792-1922_train", "1792-1922_test")),
    ),
    "zh": ("DRCD_dev.json", "DRCD_test.json", "cjrc_dev.json"),
    "ar": tuple(f"aaqad_{number:02}.json" for number in range(20)),
    "fr": ("piaf-v1.0.json", "fquad_valid.json"),
    "pt": ("faquad_train.json",),
    "ko": ("KorQuAD_v1.0_dev.json",),
    "vi": ("viquad2_test_split_of_train.json",),
}
"""The same, in the folder `more`, as far as they are there."""
QED = tuple(f"qed-nq-train-{number:02}.jsonlines" for number in range(3))
QAMR, FEW_OF_QAMR = ("qamr_readable_dev.tsv", "qamr_readable_test.tsv"), 4
"""Files of sentences with questions on them, of which so many are taken."""
CUT = {"train-v1.1.json": 1_280_000}
"""Characters of a file that are read."""
SHORTEST = 4
"""Characters of a question."""
LONGEST_TITLE = 60
"""Characters beyond which a title is none."""
FEW, LENT = 12, 60
"""Sentences of a work, up to which some of the file's others are lent to it, and how many."""
AROUND = 60
"""Lines before and behind a sentence of nqg that are of the same article, most of them."""


def readings(folder: Path, seed: int) -> Iterator[Reading]:
    """All of them. Raises OSError where a file is missing."""
    rng = random.Random(seed)
    for language, names in SQUADS.items():
        for name in names:
            yield from of_works(unasked(folder / name, language), language, rng)
    for language, names in MORE.items():
        for path in (folder / "more" / name for name in names):
            if path.is_file():
                yield from of_works(unasked(path, language, folder), language, rng)
    for path in (folder / "more" / name for name in QED):
        if path.is_file():
            yield from of_qed(path.read_text(encoding="utf-8"))
    for path in (folder / "more" / name for name in QAMR):
        if path.is_file():
            yield from of_qamr(path.read_text(encoding="utf-8"))
    yield from _of_nqg(*((folder / f"{part}-test.txt").read_text(encoding="utf-8") for part in ("src", "tgt")))
    titles = {spaced(article.title) for article in _benched(folder, "en")}
    for part in ("dev", "test"):
        asked = json.loads((folder / f"selqa-ass-{part}.json").read_text(encoding="utf-8"))
        yield from (_of_selqa(one) for one in asked if one["answers"] and spaced(one["article"]) not in titles)


def unasked(path: Path, language: str, folder: Path | None = None) -> list[Work]:
    """The works of a file in the form of SQuAD that no bench asks about; benches' own files lie in `folder`, by default
    beside it."""
    benched = _benched(folder or path.parent, language)
    titles = {spaced(article.title) for article in benched}
    paragraphs = {text for article in benched for text in article.paragraphs}
    return [
        work
        for work in works(path.read_text(encoding="utf-8")[: CUT.get(path.name)], language)
        if work.title not in titles and not any(plain(p.text) in paragraphs for p in work.paragraphs)
    ]


@cache
def _benched(folder: Path, language: str) -> Sequence[corpora.Article]:
    """What benches ask about in a language."""
    if language in languages.FILES:
        return languages.read(language, folder / languages.FILES[language]).articles
    return (*corpora.articles(), *corpora.histories()) if language == "en" else ()


def of_works(some: Sequence[Work], language: str, rng: random.Random) -> Iterator[Reading]:
    """What is asked about the works of one file. Wrong sentences are of the same work; short ones are lent others."""
    told = [work.sentences() for work in some]
    every = [text for texts in told for text in texts]
    rare = rarity(every)
    for work, own in zip(some, told, strict=True):
        texts = own if len(own) > FEW else [*own, *rng.sample(every, min(LENT, len(every)))]
        for paragraph in work.paragraphs:
            for asked in paragraph.asked:
                reading = _reading(work, paragraph, asked, texts, rare)
                if reading:
                    yield reading._replace(source=language)


def _reading(
    work: Work, paragraph: Paragraph, asked: Mapping[str, Any], texts: Sequence[str], rare: Mapping[str, float]
) -> Reading | None:
    """A question with sentences out of `texts` that don't answer it; None where its answer isn't to be found."""
    question = plain(asked["question"])
    title = work.title if len(work.title) < LONGEST_TITLE else ""
    if len(question) < SHORTEST:
        return None
    if asked.get("is_impossible"):
        return Reading("", question, title, None, None, (), hardest(question, texts, rare))
    found = located(paragraph, asked["answers"])
    if found is None:
        return None
    number, span = found
    said = paragraph.sentences()
    answer = said[number]
    answers = [plain(one["text"]) for one in asked["answers"] if one["text"]]
    beside = tuple(without((said[n] for n in (number - 1, number + 1) if 0 <= n < len(said)), answers))
    others = hardest(question, (text for text in texts if text != answer), rare, answers)
    return Reading("", question, title, answer, span, beside, others)


def _of_nqg(sentences: str, questions: str) -> Iterator[Reading]:
    spelt = (_spelt(line) for line in sentences.splitlines())
    lines = [line[:1].upper() + line[1:] for line in spelt]
    rare = rarity(list(dict.fromkeys(lines)))
    for number, (line, question) in enumerate(zip(lines, questions.splitlines(), strict=True)):
        around = [other for other in lines[max(0, number - AROUND) : number + AROUND] if other != line]
        yield Reading("nqg", _spelt(question), "", line, None, (), hardest(question, around, rare))


def of_qed(lines: str) -> Iterator[Reading]:
    """Questions that people asked a search engine, on paragraphs of encyclopedia articles."""
    asked = [json.loads(line) for line in lines.splitlines()]
    told = [_parted(one["paragraph_text"], one["sentence_starts"]) for one in asked]
    every = [text for texts in told for text in texts]
    rare = rarity(every)
    for n, (one, texts) in enumerate(zip(asked, told, strict=True)):
        if not one["answer_spans"] or not texts:
            continue
        starts = [start for start in one["sentence_starts"] if start <= one["answer_spans"][0][0]]
        answer, answers = texts[max(0, len(starts) - 1)], [_spelt(text) for text in one["answer_text"]]
        around = [text for others in told[max(0, n - FEW) : n + FEW] for text in others if text != answer]
        beside = tuple(without((text for text in texts if text != answer), answers))
        others = hardest(one["question_text"], around, rare, answers)
        yield Reading("qed", one["question_text"], one["title_text"], answer, None, beside, others)


def _parted(text: str, starts: Sequence[int]) -> list[str]:
    return [_spelt(text[start:end]) for start, end in pairwise((*starts, len(text)))]


def of_qamr(lines: str) -> Iterator[Reading]:
    """Questions on who did what in a sentence: the sentence under its number, then questions, each with its answers."""
    blocks = [block.strip().splitlines() for block in lines.split("#Wiki") if block.strip()]
    said = [block[1] for block in blocks if len(block) > 1]
    rare = rarity(said)
    for n, block in enumerate(block for block in blocks if len(block) > 1):
        sentence = block[1]
        around = [text for text in said[max(0, n - AROUND) : n + AROUND] if text != sentence]
        for line in block[2 : 2 + FEW_OF_QAMR]:
            question = line.split("?")[0].strip() + "?"
            yield Reading("qamr", question, "", sentence, None, (), hardest(question, around, rare))


def _spelt(line: str) -> str:
    """As people write it, but for its capitals."""
    for token, written in (("-lrb-", "("), ("-rrb-", ")"), ("``", '"'), ("''", '"')):
        line = line.replace(token, written)
    line = re.sub(r"\s+([,.;:?!%)])", r"\1", line.strip())
    line = re.sub(r"([(])\s+", r"\1", line)
    return re.sub(r"\s+('s|n't|'re|'ll|'ve|')\b", r"\1", line)


def _of_selqa(asked: dict[str, Any]) -> Reading:
    said, right = asked["candidates"], set(asked["answers"])
    number = min(right)
    wrong = [text for n, text in enumerate(said) if n not in right]
    beside = tuple(said[n] for n in (number - 1, number + 1) if 0 <= n < len(said) and n not in right)
    others = hardest(asked["question"], wrong, rarity(said))
    return Reading("selqa", asked["question"], spaced(asked["article"]), said[number], None, beside, others)
