"""The starter briefing as it leaves: every step is drawn whole, answered, sourced, and reads without a mouse."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from chipline.briefing.deck import LETTERS, Deck, RulesAnswer, TableContent, Tone
from chipline.briefing.figures.block_figures import column_widths, drawn_answer, drawn_table
from chipline.briefing.figures.stage_figures import PANE_BOX, stage_drawing
from chipline.briefing.figures.timeline_figures import timeline_picture, timeline_scene
from chipline.briefing.page.html_page import html_page
from chipline.briefing.wording import ENGLISH
from chipline.briefing_content import briefing_content
from chipline.briefing_deck.deck_content import SIZE, BriefingError, DeckOptions, deck_of
from chipline.briefing_deck.timeline_step import timeline_content
from chipline.cli.command import reading
from chipline.records.record import id_of_slug
from chipline.scenery.event_mapping import KIND_NAMES
from chipline.scenery.figures import Drawing, TextLine, extent
from chipline.scenery.theme_colours import PROJECTOR
from chipline.store.queries import Queries

BRIEFING = id_of_slug("training-abroad")
#: A pixel of a stage 853 wide is so many points of a slide 13.33 inches wide.
POINTS = 960 / 853
LEAST = 13.5


@pytest.fixture(scope="module")
def queries() -> Iterator[Queries]:
    with reading(None) as found:
        yield found


@pytest.fixture(scope="module")
def deck(queries: Queries) -> Deck:
    return deck_of(queries, BRIEFING, ENGLISH)


class Page(HTMLParser):
    """What a page holds: its tags with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


@pytest.fixture(scope="module")
def page(deck: Deck) -> Page:
    return Page(html_page(deck.without_notes(), ENGLISH))


def test_every_step_leaves_as_it_is_shown(deck: Deck) -> None:
    assert [slide.number for slide in deck.slides] == list(range(1, 13))
    assert deck.remarks == ()
    assert not [slide.title for slide in deck.slides if not (slide.content or slide.computed)]


def test_timelines_fill_their_slides(deck: Deck) -> None:
    drawn = [slide.content for slide in deck.slides if isinstance(slide.content, Drawing)]
    lanes = [one for one in drawn if any(text.text == "United States" for text in _texts(one))]
    assert len(lanes) >= 3
    for one in drawn:
        assert one.height / one.width > 0.9 * SIZE[1] / SIZE[0], one.sentence


def _texts(drawing: Drawing) -> Iterator[TextLine]:
    return (one for one in drawing.figures if isinstance(one, TextLine))


def test_every_dated_record_of_a_timeline_is_named_once_in_each_lane(
    queries: Queries, deck: Deck
) -> None:
    found = briefing_content(queries, BRIEFING)
    assert found is not None
    drawn = 0
    for step, slide in zip(found.steps, deck.slides, strict=True):
        if step.state.pane != "timeline":
            continue
        picture = slide.content
        assert isinstance(picture, Drawing)
        groups = {group.record: group for group in picture.groups()}
        texts = Counter(words.text for words in picture.words())
        for record in step.records:
            if record.kind not in KIND_NAMES or record.title in slide.undated:
                continue
            assert record.id in groups, (slide.title, record.title)
            assert len(groups[record.id].sentence) > len(record.title)
            # None is cut: its whole name is written.
            assert texts[record.title] >= 1, (slide.title, record.title)
            drawn += 1
        if picture.width / SIZE[0] <= 1:
            size = min(words.size for words in picture.words())
            assert size * POINTS * SIZE[0] / picture.width >= LEAST - 0.1
    assert drawn > 35


def test_answers_are_computed_for_the_day(deck: Deck) -> None:
    answers = {
        slide.number: answer
        for slide in deck.slides
        if isinstance(answer := slide.computed or slide.content, RulesAnswer)
    }
    assert {number: answer.tone for number, answer in answers.items()} == {
        4: Tone.RESTRICTION,
        7: Tone.GOOD,
        10: Tone.WARNING,
    }
    for number in (4, 7):
        slide = deck.slides[number - 1]
        # What the author wrote and what the rules say must not part ways.
        assert ("no licence" in slide.answer.lower()) == (answers[number].tone is Tone.GOOD)
        assert answers[number].reasons[0].decides
        assert answers[number].over_time.startswith("The answer changed")

    assert answers[4].reasons[0].rule == "H20 licence requirement"
    # In the signs that the window writes, not in those of the rules.
    told = "".join(reason.text for answer in answers.values() for reason in answer.reasons)
    assert "≥" in told
    assert ">=" not in told


def test_what_of_an_answer_has_no_room_is_counted(deck: Deck) -> None:
    answer = deck.slides[6].computed
    assert answer is not None
    for height in (350.0, 240.0, 130.0):
        drawing = drawn_answer(answer, (821.0, height), PROJECTOR, ENGLISH)
        texts = [words.text for words in drawing.words()]
        told = " ".join(texts)
        assert answer.over_time in told
        reasons = sum(f"{n}." in texts for n in range(1, len(answer.reasons) + 1))
        caveats = sum(text.startswith("– ") for text in texts)
        for omitted, name in (
            (len(answer.reasons) - reasons, "reason"),
            (len(answer.caveats) - caveats, "caveat"),
        ):
            assert (f"{omitted} {name}" in told) == (omitted > 0)
        assert all(words.y <= height for words in drawing.words())


def test_every_slide_has_numbered_sources(deck: Deck) -> None:
    assert [one.number for one in deck.sources] == list(range(1, len(deck.sources) + 1))
    assert not [slide.title for slide in deck.slides if not slide.references]
    assert not [one.text for one in deck.sources if not one.grade]
    assert {one.short.partition(",")[0] for one in deck.disputed()} >= {"SemiAnalysis"}
    first = deck.slides[0]
    assert first.sources_line(deck).startswith("Financial Times, 27 Nov 2025, B3")
    assert first.sources_line(deck, most=99).count(";") == len(first.references) - 1


def test_slides_and_window_name_the_same_sources_in_the_same_order(
    queries: Queries, deck: Deck
) -> None:
    content = briefing_content(queries, BRIEFING)
    assert content is not None
    for step, slide in zip(content.steps, deck.slides, strict=True):
        named = [deck.reference(number).short for number in slide.references]
        assert len(step.sources) == len(named), step.name
        for one, short in zip(step.sources, named, strict=True):
            begins = short.partition(",")[0].rstrip("…")
            assert one.publisher.startswith(begins), (step.name, one, short)


def test_the_first_step_lists_what_the_report_says(deck: Deck) -> None:
    table = deck.slides[0].content
    assert isinstance(table, TableContent)
    assert table.heads == ("Relocation", "Firm", "To", "Status", "Began")
    assert len(table.rows) == 9
    assert (
        "Alibaba trains Qwen in South-East Asia",
        "Alibaba",
        "Singapore, Malaysia",
        "reported",
        "~Apr 2025",
    ) in table.rows
    assert deck.slides[0].card[0] == "Alibaba trains Qwen in South-East Asia"
    # Only the source's own words stand in quotation marks.
    assert "“" not in deck.slides[0].card[-1]


def test_tables_and_answers_stay_within_the_slide(deck: Deck) -> None:
    table, answer = deck.slides[0].content, deck.slides[3].computed
    assert isinstance(table, TableContent)
    assert answer is not None
    assert sum(column_widths(table, 500.0)) == pytest.approx(500.0)
    long = replace(table, rows=table.rows * 9, note="81 relocations", all_rows="81 relocations")
    for drawn in (
        drawn_table(long, SIZE, PROJECTOR, ENGLISH),
        drawn_answer(answer, SIZE, PROJECTOR, ENGLISH),
    ):
        assert all(one.left >= 0 and one.left + one.width <= SIZE[0] + 1 for one in drawn.words())
        assert all(0 < one.y < SIZE[1] for one in drawn.words())
    told = [one.text for one in drawn_table(long, SIZE, PROJECTOR, ENGLISH).words()][-1]
    assert re.fullmatch(r"\d+ of 81 relocations", told)


def test_no_text_of_a_picture_is_cut_at_its_edge(deck: Deck) -> None:
    for slide in deck.slides:
        if isinstance(slide.content, Drawing):
            for text in slide.content.words():
                assert text.left > -0.5, (slide.title, text)
                assert text.left + text.width < slide.content.width + 0.5, (slide.title, text)


def test_some_steps_leave_alone_and_keep_their_numbers(queries: Queries) -> None:
    deck = deck_of(queries, BRIEFING, ENGLISH, DeckOptions(notes=False, steps=(5, 6)))
    assert [slide.number for slide in deck.slides] == [5, 6]
    assert not any(slide.said for slide in deck.slides)


def test_what_is_no_briefing_can_not_leave(queries: Queries) -> None:
    with pytest.raises(BriefingError):
        deck_of(queries, id_of_slug("nvidia"), ENGLISH)
    with pytest.raises(BriefingError):
        deck_of(queries, BRIEFING, ENGLISH, DeckOptions(steps=(99,)))


def test_the_page_asks_for_nothing(page: Page) -> None:
    (policy,) = [meta["content"] for meta in page.of("meta") if "http-equiv" in meta]
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    loading = {"link", "img", "iframe", "object", "embed", "video", "audio", "image", "use"}
    assert not loading & {tag for tag, _ in page.tags}
    assert not [attrs for _, attrs in page.tags if attrs.get("src") or attrs.get("style")]


def test_the_page_can_be_read_and_walked_without_a_mouse(page: Page, deck: Deck) -> None:
    ids = [attrs["id"] for _, attrs in page.tags if attrs.get("id")]
    assert len(ids) == len(set(ids))
    targets = {href[1:] for a in page.of("a") if (href := a.get("href") or "").startswith("#")}
    assert targets <= set(ids)
    assert len(page.of("section")) == len(deck.slides)
    events = [attrs for attrs in page.of("g") if attrs.get("class") == "event"]
    assert len(events) > 60
    assert all(attrs["tabindex"] == "0" and attrs["aria-label"] for attrs in events)
    assert len(page.of("details")) == 2
    assert all(attrs.get("aria-label") for attrs in page.of("svg"))


def test_what_is_said_stays_out_of_the_page_unless_wanted(deck: Deck) -> None:
    said = deck.slides[4].said.splitlines()[0]
    assert said in html_page(deck, ENGLISH)
    assert said not in html_page(deck.without_notes(), ENGLISH)


def test_what_is_written_by_people_is_no_markup(deck: Deck) -> None:
    slide = replace(deck.slides[4], title="<script>alert(1)</script>", caption='a "b" & c')
    text = html_page(replace(deck, slides=(slide,), title="<b>"), ENGLISH)
    assert text.count("<script>") == 1
    assert "&lt;script&gt;" in text


def test_what_is_drawn_stands_where_the_timeline_is_laid_out(queries: Queries) -> None:
    found = briefing_content(queries, BRIEFING)
    assert found is not None
    content = timeline_content(queries, found.steps[4], ENGLISH)
    scene = timeline_scene(content, 700, 320, ENGLISH)
    drawing = timeline_picture(scene, content, PROJECTOR, ENGLISH, "")
    groups = {group.record: group for group in drawing.groups() if group.record}
    bars = scene.bars
    assert len(groups) == len(bars)
    for bar in range(len(bars)):
        group = groups[content.lanes.events.ids[int(bars.event[bar])]]
        x, middle = float(bars.mark[bar]), float(bars.y[bar] + bars.height[bar] / 2)
        marks = [extent([part]) for part in group.parts if not isinstance(part, TextLine)]
        # The mark is about its day, in the middle of its row, to the pixel.
        near = [
            box
            for box in marks
            if box
            and abs((box[0] + box[2]) / 2 - x) <= 1
            and abs((box[1] + box[3]) / 2 - middle) <= 1
        ]
        assert near, group.name


def test_a_question_fills_its_slide_and_stays_on_it(deck: Deck) -> None:
    asked = next(slide for slide in deck.slides if slide.asks)
    for many in (2, 3, 4, 6):
        for question in ("Which?", "May it be sold to anybody at all on that day? " * 3):
            slide = replace(
                asked, question=question, options=("An option", "Another") * (many // 2)
            )
            slide = replace(slide, options=(*slide.options, "One more")[:many])
            drawn = stage_drawing(slide, deck, PROJECTOR, ENGLISH)
            shown = [one for one in drawn.words() if one.text[:3] in {f"{a}. " for a in LETTERS}]
            assert len(shown) == many
            last = shown[-1]
            assert last.y + last.size < PANE_BOX[1] + PANE_BOX[3], (many, question)
            assert many < 3 or last.y > PANE_BOX[1] + 0.6 * PANE_BOX[3], (many, question)
