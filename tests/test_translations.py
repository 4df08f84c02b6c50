import functools
import re
import string
from dataclasses import replace
from pathlib import Path

import pytest

from tests.bare_texts import bare_sentences, bare_texts

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("en", "de", "fr", "es", "ja", "zh_CN")
# These speak English: before there is a Qt, to machines, and to those who can help.
ENGLISH = {"desktop_files.py", "display.py", "report.py", "tour.py", "main.py"}
# No sentences: a message that is looked for, and a command of SQL.
NO_SENTENCES = ("out of memory", "INSERT OR REPLACE")
MNEMONIC = re.compile(r"&(\w)")


@pytest.fixture(scope="module")
def translations():
    """The script that keeps the files up to date."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "scripts"))
        import translations
    return translations


@pytest.fixture(scope="module")
def messages(translations):
    """All texts of the program."""
    return translations.find_messages()


@pytest.fixture(scope="module")
def read(translations):
    """Read the file of a language."""

    @functools.cache
    def read(language):
        path = translations.TRANSLATIONS / f"tiramisu_{language}.ts"
        return translations.read_translations(path)

    return read


def test_the_window_offers_the_languages_that_there_are(translations):
    from app.ui.language import LANGUAGES as OFFERED

    assert set(OFFERED) == set(translations.PLURAL_FORMS) == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(messages, read, language):
    known = read(language)
    wanted = [one for one in messages if language != "en" or one.is_numerus]
    missing = [one for one in wanted if not all(known.get(one, [""]))]
    assert not missing, "run scripts/translations.py and translate what it lists"


def test_formats_of_masks_can_be_translated(messages):
    from tiramisu.formats import FORMATS

    said = {text for one in FORMATS.values() for text in (one.title, one.loses)}
    assert said <= {one.source for one in messages if one.context == "app"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_left_of_texts_that_are_gone(messages, read, language):
    assert not set(read(language)) - set(messages), "run scripts/translations.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_all_places_for_names_and_numbers(read, language):
    wrong = [
        (message.source, form)
        for message, forms in read(language).items()
        for form in forms
        if form and _places(form) != _places(message.source)
    ]
    assert not wrong


def _places(text):
    """The places of a format, however they are ordered, and Qt's own."""
    fields = [one[1:3] for one in string.Formatter().parse(text) if one[1] is not None]
    places = [(name or str(at), spec) for at, (name, spec) in enumerate(fields)]
    return sorted(places), sorted(re.findall(r"%(?:Ln|p)", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_have_the_same_ends_and_marks(read, language):
    for message, forms in read(language).items():
        for form in filter(None, forms):
            source = message.source
            assert source[:1].isspace() == form[:1].isspace(), message
            assert source[-1:].isspace() == form[-1:].isspace(), message
            assert source.count("\n") == form.count("\n"), message
            assert ("…" in source) == ("…" in form), message
            assert re.findall("<[^>]*>", source) == re.findall("<[^>]*>", form), message


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_was_translated(qapp, read, translations, language):
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    assert translator.load(f"tiramisu_{language}", str(translations.TRANSLATIONS))
    for (context, source, number), form in _all_forms(read(language)).items():
        said = translator.translate(context, source, "", number)
        assert said == form, "run scripts/translations.py"


def _all_forms(known):
    """What to ask for with which number, to be told which form."""
    asked = {}
    for message, forms in known.items():
        numbers = (-1,) if not message.is_numerus else (1, 2)
        for number, form in zip(numbers, [*forms, forms[0]], strict=False):
            if form:
                asked[message.context, message.source, number] = form
    return asked


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_a_mnemonic_is_where_english_has_one(read, language):
    for message, (form, *_) in read(language).items():
        if MNEMONIC.search(message.source) and form:
            assert len(MNEMONIC.findall(form)) == 1, message
        if language in ("ja", "zh_CN") and MNEMONIC.search(form):
            assert re.search(r"\(&[A-Z]\)", form), message


def test_no_text_goes_to_a_widget_without_being_translated():
    bare = {
        f"{path.relative_to(ROOT)}:{line}": text
        for path in (ROOT / "app").rglob("*.py")
        if path.name not in ENGLISH
        for line, text in bare_texts(path.read_text(encoding="utf-8"))
    }
    assert not bare, "see Texts in CONTRIBUTING.md"


def test_no_sentence_stands_in_a_table_or_a_return_without_being_translated():
    bare = {
        f"{path.relative_to(ROOT)}:{line}": text
        for path in (ROOT / "app").rglob("*.py")
        if path.name not in ENGLISH
        for line, text in bare_sentences(path.read_text(encoding="utf-8"))
        if not text.startswith(NO_SENTENCES)
    }
    assert not bare, "see Texts in CONTRIBUTING.md"


@pytest.mark.parametrize(
    "code",
    [
        'label.setText("Save me")',
        'label.setText(f"Save {name}")',
        'label.setText("Save {}".format(name))',
        'menu.addAction("Save " + name, act)',
        'QLabel("Save me" if fresh else self.tr("Save again"))',
        'raise ProjectError(f"{path} cannot be written.")',
    ],
)
def test_a_bare_text_is_found(code):
    assert bare_texts(code)


@pytest.mark.parametrize(
    "code",
    [
        'label.setText(self.tr("Save me"))',
        'label.setText(translate("Save {}").format(name))',
        'label.setText(f"{width} x {height} px")',
        'log.warning("no such file")',
        'label.setObjectName("save_button")',
    ],
)
def test_no_alarm_is_raised_without_need(code):
    assert not bare_texts(code)


def test_a_bare_sentence_is_found():
    assert bare_sentences('TEXTS = {1: "one two three"}')
    assert bare_sentences('def said():\n    return "one two three"')
    assert not bare_sentences('TEXTS = {1: translatable("one two three")}')


@pytest.mark.parametrize(
    ("tags", "code"),
    [
        (["de-Latn-AT", "de-AT"], "de"),
        (["pl-Latn-PL", "fr-Latn-CA", "en"], "fr"),
        (["zh-Hans-SG"], "zh_CN"),
        (["zh-Hant-TW", "ja-Jpan-JP"], "ja"),
        (["en-Latn-GB", "de"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_of_the_system_that_there_is_is_spoken(tags, code):
    from app.ui.language import fitting_language

    assert fitting_language(tags) == code


@pytest.fixture
def english_again(qapp):
    """Other tests read English."""
    from app.ui.language import speak

    yield
    speak(qapp, "en")


def test_a_choice_is_kept_and_spoken(qapp, data_home, english_again):
    from PySide6.QtCore import QLocale

    from app.translation import translate
    from app.ui.language import choose_language, chosen_language, speak

    choose_language("de")
    assert chosen_language() == "de"
    assert speak(qapp) == "de"
    assert translate("Brush stroke") == "Pinselstrich"
    assert translate("%Ln image(s)", 1234) == "1.234 Bilder"
    assert QLocale().toString(0.5) == "0,5"


def test_a_choice_of_nothing_is_the_system(data_home):
    from app.ui.language import choose_language, chosen_language

    choose_language("tlh")
    assert chosen_language() == ""


def test_languages_replace_each_other(qapp, english_again):
    from app.translation import translate
    from app.ui.language import LANGUAGES, speak

    said = {code: (speak(qapp, code), translate("Eraser"))[1] for code in LANGUAGES}
    assert len(set(said.values())) == len(LANGUAGES)
    assert said["en"] == "Eraser"


def test_verdicts_in_english_are_those_of_the_library(qapp):
    from app.ui.judgement_wording import verdict_sentence
    from tiramisu.verdict import Score, Verdict

    def verdict(pixels, before, after, agreement, dense=1000):
        names = ("background", "nucleus")
        scores = [
            Score(names, (pixels, pixels), (iou, iou), 0.9) for iou in (before, after)
        ]
        return Verdict(*scores, dense, agreement, 3)

    for one in (
        verdict(1000, 0.5, 0.6, 0.95),
        verdict(12345, 0.6, 0.5, None),
        verdict(10, 0.6, 0.5, 0.5),
        verdict(10, 0.6, 0.5, None),
    ):
        assert verdict_sentence(one) == one.sentence()
    alike = replace(verdict(1000, 0.6, 0.595, 0.9), has_learned_more=True)
    assert "too close to tell" in alike.sentence()
    assert verdict_sentence(alike) == alike.sentence()
    strokes = Score(("a", "b"), (500, 500), (0.1, 0.2), 0.1)
    one = Verdict(strokes, strokes, 0, 0.5, 3)
    assert one.basis == "strokes"
    assert verdict_sentence(one) == one.sentence()


def test_holdouts_in_english_are_those_of_the_library(qapp):
    from app.ui.judgement_wording import holdout_sentence
    from tiramisu.holdout import Holdout

    wholes, blocks = {"a.png": True, "b.png": False}, {"c.png": {(0, 0): True}}
    two = {**blocks, "d.png": {(0, 0): False, (1, 0): True}}
    for one in (
        Holdout({}, {}),
        Holdout(wholes, {}),
        Holdout({}, blocks),
        Holdout({}, two),
        Holdout(wholes, blocks),
        Holdout(wholes, two),
    ):
        assert holdout_sentence(one) == one.describe()


HELP = ROOT / "resources" / "help"


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
@pytest.mark.parametrize("page", sorted(one.name for one in HELP.glob("en/*.md")))
def test_pages_of_help_have_the_same_links_and_parts_in_all_languages(page, language):
    ours = (HELP / language / page).read_text(encoding="utf-8")
    english = (HELP / "en" / page).read_text(encoding="utf-8")
    for part in (r"\]\(([^)]*)\)", r"`[^`]*`"):
        assert sorted(re.findall(part, ours)) == sorted(re.findall(part, english))
    for start in (r"^\|", r"^#+ ", r"^- ", r"^\d+\. "):
        count = len(re.findall(start, english, re.MULTILINE))
        assert len(re.findall(start, ours, re.MULTILINE)) == count, start
