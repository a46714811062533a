"""Actors: one name for each, the fullest that the article gives."""

import pytest

from briefing.model.vocabulary import ActorKind
from briefing.reading import read


def actors(text: str) -> list[tuple[str, str, ActorKind]]:
    return [(a.text, a.name, a.kind) for s in read(text).statements for a in s.actors]


def test_the_sample_names_its_people_agencies_and_places(sample):
    found = {(a.name, a.kind, a.role) for s in sample.statements for a in s.actors}
    assert {
        ("Volodymyr Zelenskiy", ActorKind.PERSON, "Ukrainian President"),
        ("John Kirby", ActorKind.PERSON, "White House spokesman"),
        ("National Intelligence Service", ActorKind.ORGANISATION, "South Korea"),
        ("Security Service of Ukraine", ActorKind.ORGANISATION, "Ukraine"),
        ("North Korean soldiers", ActorKind.GROUP, ""),
        ("Kursk region", ActorKind.PLACE, ""),
        ("Russia", ActorKind.STATE, ""),
    } <= found


def test_the_sample_invents_nobody(sample):
    people = {a.name for s in sample.statements for a in s.actors if a.kind is ActorKind.PERSON}
    assert people == {"Volodymyr Zelenskiy", "John Kirby"}


def test_a_family_name_and_an_acronym_stand_for_the_full_name():
    text = "Gen. Ivan Sirko praised the Office of Works (OW). Sirko left the OW."
    assert actors(text) == [
        ("Ivan Sirko", "Ivan Sirko", ActorKind.PERSON),
        ("Office of Works", "Office of Works", ActorKind.ORGANISATION),
        ("OW", "Office of Works", ActorKind.ORGANISATION),
        ("Sirko", "Ivan Sirko", ActorKind.PERSON),
        ("OW", "Office of Works", ActorKind.ORGANISATION),
    ]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The 47th Mechanized Brigade moved.", ("47th Mechanized Brigade", ActorKind.UNIT)),
        ("Shells fell near Bakhmut.", ("Bakhmut", ActorKind.PLACE)),
        ("Hezbollah withdrew.", ("Hezbollah", ActorKind.GROUP)),
        ("The Ukrainian army withdrew.", ("Ukrainian army", ActorKind.ORGANISATION)),
    ],
)
def test_units_towns_groups_and_forces_are_told_apart(text, actor):
    assert [(name, kind) for _, name, kind in actors(text)] == [actor]


def test_two_ministries_of_two_states_stay_two():
    text = "The Russian Defence Ministry spoke. The Ukrainian Defence Ministry was silent."
    assert [name for _, name, _ in actors(text)] == [
        "Russian Defence Ministry",
        "Ukrainian Defence Ministry",
    ]


def test_capital_letters_alone_make_nobody_an_actor():
    assert actors("Golden Retriever puppies ran past Maple Avenue.") == []


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The Ukrainian army withdrew.", "Ukraine"),
        ("White House spokesman John Kirby spoke.", "United States"),
        ("John Kirby, a spokesman for the White House, spoke.", "United States"),
        ("Ukrainian President Volodymyr Zelenskiy spoke.", "Ukraine"),
        ("South Korea agreed.", "South Korea"),
        ("The Kremlin agreed.", "Russia"),
        ("Hezbollah withdrew.", ""),
        ("Jane Doe, ambassador to Ukraine, said no.", ""),
        ("Jane Doe, envoy for Ukraine, said no.", ""),
    ],
)
def test_an_actor_is_of_the_state_that_its_name_or_office_gives(text, side):
    found = {a.name: a.side for s in read(text).statements for a in s.actors}
    who = next((name for name in found if name in ("John Kirby", "Jane Doe")), next(iter(found)))
    who = "Volodymyr Zelenskiy" if "Volodymyr Zelenskiy" in found else who
    assert found[who] == side
