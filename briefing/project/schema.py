"""The file's tables, and the migrations that made them. See docs/file-format.md.

A migration that has shipped is never edited: a change to the file is a new migration below, with a
stored file of the format before it in the tests. A release that adds migrations makes `FORMAT` one
more, however many they are. This module is loaded only where there is something to migrate.

Format 1: the first.
Format 2: rows of tables that are hidden, moved or remarked on; comments; words that spelling knows;
what each edition printed.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

migrations = Migrations("sourceline")


def bring_up_to_date(conn: sqlite3.Connection) -> None:
    """Run the migrations that a file has not seen, each with its record in one transaction."""
    migrations.apply(Database(conn, execute_plugins=False))


_TYPES: dict[str, type] = {"": str, "int": int, "float": float, "bytes": bytes}


def _columns(names: str) -> dict[str, type]:
    """Columns from `"id title seq:int …"`; text where no type is given."""
    pairs = (name.partition(":") for name in names.split())
    return {name: _TYPES[kind] for name, _, kind in pairs}


def _create(
    db: Database,
    name: str,
    columns: dict[str, Any],
    *,
    pk: str = "id",
    nullable: frozenset[str] = frozenset(),
    references: dict[str, str] | None = None,
    unique: tuple[tuple[str, ...], ...] = (),
    index: tuple[tuple[str, ...], ...] = (),
) -> None:
    """A STRICT table whose columns are all NOT NULL but for `nullable`, and its indexes."""
    table = db.table(name)
    table.create(
        columns,
        pk=pk,
        not_null=set(columns) - nullable - {"seq"},
        foreign_keys=[(column, other, "id") for column, other in (references or {}).items()],
        strict=True,
    )
    for keys in unique:
        table.create_index(list(keys), unique=True)
    for keys in (*index, *(((column,)) for column in references or {})):
        table.create_index(list(keys), if_not_exists=True)


@migrations()
def m001_collected(db: Database) -> None:
    """Sources, articles with their originals, statements, and what the program suggests."""
    _create(
        db,
        "source",
        _columns("id name kind role aliases reliability reliability_reason note"),
        index=(("name",),),
    )
    _create(
        db,
        "article",
        _columns(
            "seq:int id title text sha256 media_type file_name byline outlet outlet_id "
            "published accessed url language notes marking imported_at"
        ),
        pk="seq",
        nullable=frozenset({"outlet_id"}),
        references={"outlet_id": "source"},
        unique=(("id",), ("sha256",)),
    )
    # Originals are kept by their hash and are no part of the journal: undoing an import takes the
    # article away, and its bytes stay for as long as the file does.
    _create(db, "original", _columns("sha256 bytes:bytes"), pk="sha256")
    _create(
        db,
        "statement",
        _columns("seq:int id article_id start:int end:int text kind set_aside note marking"),
        pk="seq",
        nullable=frozenset({"set_aside"}),
        references={"article_id": "article"},
        unique=(("id",),),
        index=(("article_id", "start"),),
    )
    _create(
        db,
        "suggestion",
        _columns("id article_id statement_id kind start:int end:int cue payload status"),
        nullable=frozenset({"statement_id"}),
        references={"article_id": "article", "statement_id": "statement"},
        index=(("kind", "status"),),
    )


@migrations()
def m002_decided(db: Database) -> None:
    """What analysts say of statements: chains, grades, links."""
    _create(
        db,
        "attribution",
        _columns("id statement_id position:int source_id cue start:int end:int reviewed:int"),
        references={"statement_id": "statement", "source_id": "source"},
    )
    _create(
        db,
        "grade",
        _columns(
            "id statement_id analyst scheme reliability reliability_reason credibility "
            "credibility_reason graded_at"
        ),
        references={"statement_id": "statement"},
        unique=(("statement_id", "analyst"),),
    )
    _create(
        db,
        "link",
        _columns("id kind from_id to_id note"),
        references={"from_id": "statement", "to_id": "statement"},
        unique=(("kind", "from_id", "to_id"),),
    )


@migrations()
def m003_picture(db: Database) -> None:
    """Actors, estimates and events."""
    _create(
        db,
        "actor",
        _columns("id name kind aliases side role note reviewed:int"),
    )
    _create(
        db,
        "actor_evidence",
        _columns("id actor_id statement_id"),
        references={"actor_id": "actor", "statement_id": "statement"},
        unique=(("actor_id", "statement_id"),),
    )
    _create(
        db,
        "estimate",
        _columns(
            "id statement_id category qualifier low:int best:int high:int words "
            "population side tally period as_of place claimant_id reporter_id "
            "verification note reviewed:int"
        ),
        nullable=frozenset({"statement_id", "low", "best", "high", "claimant_id", "reporter_id"}),
        references={
            "statement_id": "statement",
            "claimant_id": "source",
            "reporter_id": "source",
        },
    )
    _create(
        db,
        "event",
        _columns("id title date date_words place statement_id note reviewed:int"),
        nullable=frozenset({"statement_id"}),
        references={"statement_id": "statement"},
    )


@migrations()
def m004_reasoning(db: Database) -> None:
    """Open questions and judgements, and the statements they rest on."""
    _create(
        db,
        "question",
        _columns("id text why answered_by priority owner status reviewed:int"),
    )
    _create(
        db,
        "question_evidence",
        _columns("id question_id statement_id"),
        references={"question_id": "question", "statement_id": "statement"},
        unique=(("question_id", "statement_id"),),
    )
    _create(
        db,
        "judgement",
        _columns(
            "id text scheme likelihood confidence confidence_basis assumptions "
            "would_change reviewed:int"
        ),
        nullable=frozenset({"confidence"}),
    )
    _create(
        db,
        "judgement_evidence",
        _columns("id judgement_id statement_id stance"),
        references={"judgement_id": "judgement", "statement_id": "statement"},
        unique=(("judgement_id", "statement_id"),),
    )


@migrations()
def m005_product(db: Database) -> None:
    """The brief with its sections and blocks, a project's own markings, and editions."""
    _create(
        db,
        "brief",
        _columns(
            "id title form serial period cutoff originator distribution marking language page_size"
        ),
    )
    _create(
        db,
        "section",
        _columns("id brief_id kind title position:float"),
        references={"brief_id": "brief"},
    )
    _create(
        db,
        "block",
        _columns(
            "id section_id kind position:float text statement_id judgement_id content "
            "marking reviewed:int"
        ),
        nullable=frozenset({"statement_id", "judgement_id", "content"}),
        references={
            "section_id": "section",
            "statement_id": "statement",
            "judgement_id": "judgement",
        },
    )
    _create(
        db,
        "marking",
        _columns("id ladder code label portion rank:int colour"),
        unique=(("code",),),
    )
    _create(
        db,
        "edition",
        _columns("id brief_id number:int format file_name sha256 exported_at marking changes"),
        references={"brief_id": "brief"},
    )


@migrations()
def m006_journal(db: Database) -> None:
    """The history: what was done, by whom, when, and each row before and after."""
    _create(
        db,
        "journal",
        _columns("seq:int uid at analyst command label merge_key images state"),
        pk="seq",
    )
    # Every step pays for each index, so there is one, and steps that are done are not in it: the
    # last of them is found from the end of the table.
    db.execute("CREATE INDEX journal_undone ON journal (seq) WHERE state = 'undone'")


@migrations()
def m007_search(db: Database) -> None:
    """Full-text search: derived from the rows by triggers, never journaled."""
    tokens = "unicode61 remove_diacritics 2"
    db.table("statement").enable_fts(["text"], create_triggers=True, tokenize=tokens)
    db.table("article").enable_fts(
        ["title", "text", "byline", "outlet"], create_triggers=True, tokenize=tokens
    )


@migrations()
def m008_written(db: Database) -> None:
    """Decisions on rows of tables, comments, words spelling knows, and what editions printed."""
    rows = {
        "actor_id": "actor",
        "estimate_id": "estimate",
        "event_id": "event",
        "question_id": "question",
        "statement_id": "statement",
    }
    _create(
        db,
        "filled_row",
        _columns(f"id block_id {' '.join(rows)} position:float hidden:int remark"),
        nullable=frozenset({*rows, "position"}),
        references={"block_id": "block", **rows},
    )
    _create(
        db,
        "comment",
        _columns("id block_id text analyst written_at settled:int"),
        references={"block_id": "block"},
    )
    _create(db, "known_word", _columns("id word"), unique=(("word",),))
    _create(
        db,
        "printed_block",
        _columns("id edition_id number:int section block text"),
        references={"edition_id": "edition"},
    )
