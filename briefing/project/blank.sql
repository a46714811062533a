CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE TABLE "source" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "name" TEXT NOT NULL,
   "kind" TEXT NOT NULL,
   "role" TEXT NOT NULL,
   "aliases" TEXT NOT NULL,
   "reliability" TEXT NOT NULL,
   "reliability_reason" TEXT NOT NULL,
   "note" TEXT NOT NULL
) STRICT;
CREATE INDEX "idx_source_name"
    ON "source" ("name");
CREATE TABLE "article" (
   "seq" INTEGER PRIMARY KEY,
   "id" TEXT NOT NULL,
   "title" TEXT NOT NULL,
   "text" TEXT NOT NULL,
   "sha256" TEXT NOT NULL,
   "media_type" TEXT NOT NULL,
   "file_name" TEXT NOT NULL,
   "byline" TEXT NOT NULL,
   "outlet" TEXT NOT NULL,
   "outlet_id" TEXT REFERENCES "source"("id"),
   "published" TEXT NOT NULL,
   "accessed" TEXT NOT NULL,
   "url" TEXT NOT NULL,
   "language" TEXT NOT NULL,
   "notes" TEXT NOT NULL,
   "marking" TEXT NOT NULL,
   "imported_at" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "idx_article_id"
    ON "article" ("id");
CREATE UNIQUE INDEX "idx_article_sha256"
    ON "article" ("sha256");
CREATE INDEX "idx_article_outlet_id"
    ON "article" ("outlet_id");
CREATE TABLE "original" (
   "sha256" TEXT PRIMARY KEY NOT NULL,
   "bytes" BLOB NOT NULL
) STRICT;
CREATE TABLE "statement" (
   "seq" INTEGER PRIMARY KEY,
   "id" TEXT NOT NULL,
   "article_id" TEXT NOT NULL REFERENCES "article"("id"),
   "start" INTEGER NOT NULL,
   "end" INTEGER NOT NULL,
   "text" TEXT NOT NULL,
   "kind" TEXT NOT NULL,
   "set_aside" TEXT,
   "note" TEXT NOT NULL,
   "marking" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "idx_statement_id"
    ON "statement" ("id");
CREATE INDEX "idx_statement_article_id_start"
    ON "statement" ("article_id", "start");
CREATE INDEX "idx_statement_article_id"
    ON "statement" ("article_id");
CREATE TABLE "suggestion" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "article_id" TEXT NOT NULL REFERENCES "article"("id"),
   "statement_id" TEXT REFERENCES "statement"("id"),
   "kind" TEXT NOT NULL,
   "start" INTEGER NOT NULL,
   "end" INTEGER NOT NULL,
   "cue" TEXT NOT NULL,
   "payload" TEXT NOT NULL,
   "status" TEXT NOT NULL
) STRICT;
CREATE INDEX "idx_suggestion_kind_status"
    ON "suggestion" ("kind", "status");
CREATE INDEX "idx_suggestion_article_id"
    ON "suggestion" ("article_id");
CREATE INDEX "idx_suggestion_statement_id"
    ON "suggestion" ("statement_id");
CREATE TABLE "attribution" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "statement_id" TEXT NOT NULL REFERENCES "statement"("id"),
   "position" INTEGER NOT NULL,
   "source_id" TEXT NOT NULL REFERENCES "source"("id"),
   "cue" TEXT NOT NULL,
   "start" INTEGER NOT NULL,
   "end" INTEGER NOT NULL,
   "reviewed" INTEGER NOT NULL
) STRICT;
CREATE INDEX "idx_attribution_statement_id"
    ON "attribution" ("statement_id");
CREATE INDEX "idx_attribution_source_id"
    ON "attribution" ("source_id");
CREATE TABLE "grade" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "statement_id" TEXT NOT NULL REFERENCES "statement"("id"),
   "analyst" TEXT NOT NULL,
   "scheme" TEXT NOT NULL,
   "reliability" TEXT NOT NULL,
   "reliability_reason" TEXT NOT NULL,
   "credibility" TEXT NOT NULL,
   "credibility_reason" TEXT NOT NULL,
   "graded_at" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "idx_grade_statement_id_analyst"
    ON "grade" ("statement_id", "analyst");
CREATE INDEX "idx_grade_statement_id"
    ON "grade" ("statement_id");
CREATE TABLE "link" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "kind" TEXT NOT NULL,
   "from_id" TEXT NOT NULL REFERENCES "statement"("id"),
   "to_id" TEXT NOT NULL REFERENCES "statement"("id"),
   "note" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "idx_link_kind_from_id_to_id"
    ON "link" ("kind", "from_id", "to_id");
CREATE INDEX "idx_link_from_id"
    ON "link" ("from_id");
CREATE INDEX "idx_link_to_id"
    ON "link" ("to_id");
CREATE TABLE "actor" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "name" TEXT NOT NULL,
   "kind" TEXT NOT NULL,
   "aliases" TEXT NOT NULL,
   "side" TEXT NOT NULL,
   "role" TEXT NOT NULL,
   "note" TEXT NOT NULL,
   "reviewed" INTEGER NOT NULL
) STRICT;
CREATE TABLE "actor_evidence" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "actor_id" TEXT NOT NULL REFERENCES "actor"("id"),
   "statement_id" TEXT NOT NULL REFERENCES "statement"("id")
) STRICT;
CREATE UNIQUE INDEX "idx_actor_evidence_actor_id_statement_id"
    ON "actor_evidence" ("actor_id", "statement_id");
CREATE INDEX "idx_actor_evidence_actor_id"
    ON "actor_evidence" ("actor_id");
CREATE INDEX "idx_actor_evidence_statement_id"
    ON "actor_evidence" ("statement_id");
CREATE TABLE "estimate" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "statement_id" TEXT REFERENCES "statement"("id"),
   "category" TEXT NOT NULL,
   "qualifier" TEXT NOT NULL,
   "low" INTEGER,
   "best" INTEGER,
   "high" INTEGER,
   "words" TEXT NOT NULL,
   "population" TEXT NOT NULL,
   "side" TEXT NOT NULL,
   "tally" TEXT NOT NULL,
   "period" TEXT NOT NULL,
   "as_of" TEXT NOT NULL,
   "place" TEXT NOT NULL,
   "claimant_id" TEXT REFERENCES "source"("id"),
   "reporter_id" TEXT REFERENCES "source"("id"),
   "verification" TEXT NOT NULL,
   "note" TEXT NOT NULL,
   "reviewed" INTEGER NOT NULL
) STRICT;
CREATE INDEX "idx_estimate_statement_id"
    ON "estimate" ("statement_id");
CREATE INDEX "idx_estimate_claimant_id"
    ON "estimate" ("claimant_id");
CREATE INDEX "idx_estimate_reporter_id"
    ON "estimate" ("reporter_id");
CREATE TABLE "event" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "title" TEXT NOT NULL,
   "date" TEXT NOT NULL,
   "date_words" TEXT NOT NULL,
   "place" TEXT NOT NULL,
   "statement_id" TEXT REFERENCES "statement"("id"),
   "note" TEXT NOT NULL,
   "reviewed" INTEGER NOT NULL
) STRICT;
CREATE INDEX "idx_event_statement_id"
    ON "event" ("statement_id");
CREATE TABLE "question" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "text" TEXT NOT NULL,
   "why" TEXT NOT NULL,
   "answered_by" TEXT NOT NULL,
   "priority" TEXT NOT NULL,
   "owner" TEXT NOT NULL,
   "status" TEXT NOT NULL,
   "reviewed" INTEGER NOT NULL
) STRICT;
CREATE TABLE "question_evidence" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "question_id" TEXT NOT NULL REFERENCES "question"("id"),
   "statement_id" TEXT NOT NULL REFERENCES "statement"("id")
) STRICT;
CREATE UNIQUE INDEX "idx_question_evidence_question_id_statement_id"
    ON "question_evidence" ("question_id", "statement_id");
CREATE INDEX "idx_question_evidence_question_id"
    ON "question_evidence" ("question_id");
CREATE INDEX "idx_question_evidence_statement_id"
    ON "question_evidence" ("statement_id");
CREATE TABLE "judgement" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "text" TEXT NOT NULL,
   "scheme" TEXT NOT NULL,
   "likelihood" TEXT NOT NULL,
   "confidence" TEXT,
   "confidence_basis" TEXT NOT NULL,
   "assumptions" TEXT NOT NULL,
   "would_change" TEXT NOT NULL,
   "reviewed" INTEGER NOT NULL
) STRICT;
CREATE TABLE "judgement_evidence" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "judgement_id" TEXT NOT NULL REFERENCES "judgement"("id"),
   "statement_id" TEXT NOT NULL REFERENCES "statement"("id"),
   "stance" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "idx_judgement_evidence_judgement_id_statement_id"
    ON "judgement_evidence" ("judgement_id", "statement_id");
CREATE INDEX "idx_judgement_evidence_judgement_id"
    ON "judgement_evidence" ("judgement_id");
CREATE INDEX "idx_judgement_evidence_statement_id"
    ON "judgement_evidence" ("statement_id");
CREATE TABLE "brief" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "title" TEXT NOT NULL,
   "form" TEXT NOT NULL,
   "serial" TEXT NOT NULL,
   "period" TEXT NOT NULL,
   "cutoff" TEXT NOT NULL,
   "originator" TEXT NOT NULL,
   "distribution" TEXT NOT NULL,
   "marking" TEXT NOT NULL,
   "language" TEXT NOT NULL,
   "page_size" TEXT NOT NULL
) STRICT;
CREATE TABLE "section" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "brief_id" TEXT NOT NULL REFERENCES "brief"("id"),
   "kind" TEXT NOT NULL,
   "title" TEXT NOT NULL,
   "position" REAL NOT NULL
) STRICT;
CREATE INDEX "idx_section_brief_id"
    ON "section" ("brief_id");
CREATE TABLE "block" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "section_id" TEXT NOT NULL REFERENCES "section"("id"),
   "kind" TEXT NOT NULL,
   "position" REAL NOT NULL,
   "text" TEXT NOT NULL,
   "statement_id" TEXT REFERENCES "statement"("id"),
   "judgement_id" TEXT REFERENCES "judgement"("id"),
   "content" TEXT,
   "marking" TEXT NOT NULL,
   "reviewed" INTEGER NOT NULL
) STRICT;
CREATE INDEX "idx_block_section_id"
    ON "block" ("section_id");
CREATE INDEX "idx_block_statement_id"
    ON "block" ("statement_id");
CREATE INDEX "idx_block_judgement_id"
    ON "block" ("judgement_id");
CREATE TABLE "marking" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "ladder" TEXT NOT NULL,
   "code" TEXT NOT NULL,
   "label" TEXT NOT NULL,
   "portion" TEXT NOT NULL,
   "rank" INTEGER NOT NULL,
   "colour" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "idx_marking_code"
    ON "marking" ("code");
CREATE TABLE "edition" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "brief_id" TEXT NOT NULL REFERENCES "brief"("id"),
   "number" INTEGER NOT NULL,
   "format" TEXT NOT NULL,
   "file_name" TEXT NOT NULL,
   "sha256" TEXT NOT NULL,
   "exported_at" TEXT NOT NULL,
   "marking" TEXT NOT NULL,
   "changes" TEXT NOT NULL
) STRICT;
CREATE INDEX "idx_edition_brief_id"
    ON "edition" ("brief_id");
CREATE TABLE "journal" (
   "seq" INTEGER PRIMARY KEY,
   "uid" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "analyst" TEXT NOT NULL,
   "command" TEXT NOT NULL,
   "label" TEXT NOT NULL,
   "merge_key" TEXT NOT NULL,
   "images" TEXT NOT NULL,
   "state" TEXT NOT NULL
) STRICT;
CREATE INDEX journal_undone ON journal (seq) WHERE state = 'undone';
CREATE VIRTUAL TABLE "statement_fts" USING FTS5 (
    "text",
    tokenize='unicode61 remove_diacritics 2',
    content="statement"
);
CREATE VIRTUAL TABLE "article_fts" USING FTS5 (
    "title", "text", "byline", "outlet",
    tokenize='unicode61 remove_diacritics 2',
    content="article"
);
CREATE TABLE "filled_row" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "block_id" TEXT NOT NULL REFERENCES "block"("id"),
   "actor_id" TEXT REFERENCES "actor"("id"),
   "estimate_id" TEXT REFERENCES "estimate"("id"),
   "event_id" TEXT REFERENCES "event"("id"),
   "question_id" TEXT REFERENCES "question"("id"),
   "statement_id" TEXT REFERENCES "statement"("id"),
   "position" REAL,
   "hidden" INTEGER NOT NULL,
   "remark" TEXT NOT NULL
) STRICT;
CREATE INDEX "idx_filled_row_block_id"
    ON "filled_row" ("block_id");
CREATE INDEX "idx_filled_row_actor_id"
    ON "filled_row" ("actor_id");
CREATE INDEX "idx_filled_row_estimate_id"
    ON "filled_row" ("estimate_id");
CREATE INDEX "idx_filled_row_event_id"
    ON "filled_row" ("event_id");
CREATE INDEX "idx_filled_row_question_id"
    ON "filled_row" ("question_id");
CREATE INDEX "idx_filled_row_statement_id"
    ON "filled_row" ("statement_id");
CREATE TABLE "comment" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "block_id" TEXT NOT NULL REFERENCES "block"("id"),
   "text" TEXT NOT NULL,
   "analyst" TEXT NOT NULL,
   "written_at" TEXT NOT NULL,
   "settled" INTEGER NOT NULL
) STRICT;
CREATE INDEX "idx_comment_block_id"
    ON "comment" ("block_id");
CREATE TABLE "known_word" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "word" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "idx_known_word_word"
    ON "known_word" ("word");
CREATE TABLE "printed_block" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "edition_id" TEXT NOT NULL REFERENCES "edition"("id"),
   "number" INTEGER NOT NULL,
   "section" TEXT NOT NULL,
   "block" TEXT NOT NULL,
   "text" TEXT NOT NULL
) STRICT;
CREATE INDEX "idx_printed_block_edition_id"
    ON "printed_block" ("edition_id");
CREATE TRIGGER "statement_ai" AFTER INSERT ON "statement" BEGIN
  INSERT INTO "statement_fts" (rowid, "text") VALUES (new.rowid, new."text");
END;
CREATE TRIGGER "statement_ad" AFTER DELETE ON "statement" BEGIN
  INSERT INTO "statement_fts" ("statement_fts", rowid, "text") VALUES('delete', old.rowid, old."text");
END;
CREATE TRIGGER "statement_au" AFTER UPDATE ON "statement" BEGIN
  INSERT INTO "statement_fts" ("statement_fts", rowid, "text") VALUES('delete', old.rowid, old."text");
  INSERT INTO "statement_fts" (rowid, "text") VALUES (new.rowid, new."text");
END;
CREATE TRIGGER "article_ai" AFTER INSERT ON "article" BEGIN
  INSERT INTO "article_fts" (rowid, "title", "text", "byline", "outlet") VALUES (new.rowid, new."title", new."text", new."byline", new."outlet");
END;
CREATE TRIGGER "article_ad" AFTER DELETE ON "article" BEGIN
  INSERT INTO "article_fts" ("article_fts", rowid, "title", "text", "byline", "outlet") VALUES('delete', old.rowid, old."title", old."text", old."byline", old."outlet");
END;
CREATE TRIGGER "article_au" AFTER UPDATE ON "article" BEGIN
  INSERT INTO "article_fts" ("article_fts", rowid, "title", "text", "byline", "outlet") VALUES('delete', old.rowid, old."title", old."text", old."byline", old."outlet");
  INSERT INTO "article_fts" (rowid, "title", "text", "byline", "outlet") VALUES (new.rowid, new."title", new."text", new."byline", new."outlet");
END;
INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
    VALUES ('sourceline', 'm001_collected', strftime('%Y-%m-%d %H:%M:%f+00:00', 'now'));
INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
    VALUES ('sourceline', 'm002_decided', strftime('%Y-%m-%d %H:%M:%f+00:00', 'now'));
INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
    VALUES ('sourceline', 'm003_picture', strftime('%Y-%m-%d %H:%M:%f+00:00', 'now'));
INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
    VALUES ('sourceline', 'm004_reasoning', strftime('%Y-%m-%d %H:%M:%f+00:00', 'now'));
INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
    VALUES ('sourceline', 'm005_product', strftime('%Y-%m-%d %H:%M:%f+00:00', 'now'));
INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
    VALUES ('sourceline', 'm006_journal', strftime('%Y-%m-%d %H:%M:%f+00:00', 'now'));
INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
    VALUES ('sourceline', 'm007_search', strftime('%Y-%m-%d %H:%M:%f+00:00', 'now'));
INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
    VALUES ('sourceline', 'm008_written', strftime('%Y-%m-%d %H:%M:%f+00:00', 'now'));
