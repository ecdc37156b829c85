-- Ids are made by the program: hashes for documents, revisions and passages, UUID v7 for answers.
-- Times are Unix milliseconds. Lists are JSON text. Nothing here is specific to one engine.

CREATE TABLE documents (
    id                  TEXT PRIMARY KEY,
    workspace           TEXT NOT NULL,
    origin              TEXT NOT NULL,
    current_revision    TEXT NOT NULL,
    created_at          BIGINT NOT NULL,
    UNIQUE (workspace, origin)
);

CREATE TABLE revisions (
    id                  TEXT PRIMARY KEY,
    document            TEXT NOT NULL REFERENCES documents (id),
    number              BIGINT NOT NULL,
    content_hash        TEXT NOT NULL,
    text                TEXT NOT NULL,
    title               TEXT NOT NULL,
    language            TEXT NOT NULL,
    topics              TEXT NOT NULL,
    kind                TEXT NOT NULL,
    authority           TEXT NOT NULL,
    instrument          TEXT NOT NULL,
    url                 TEXT NOT NULL,
    date                TEXT NOT NULL,
    in_force_from       TEXT NOT NULL,
    in_force_until      TEXT NOT NULL,
    created_at          BIGINT NOT NULL,
    UNIQUE (document, number)
);

CREATE TABLE passages (
    id                  TEXT PRIMARY KEY,
    revision            TEXT NOT NULL REFERENCES revisions (id),
    ordinal             BIGINT NOT NULL,
    start               BIGINT NOT NULL,
    length              BIGINT NOT NULL,
    lead_in_start       BIGINT NOT NULL,
    lead_in_length      BIGINT NOT NULL,
    reference           TEXT NOT NULL,
    page                BIGINT NOT NULL,
    headings            TEXT NOT NULL,
    sources             TEXT NOT NULL,
    UNIQUE (revision, ordinal)
);

CREATE INDEX passages_by_revision ON passages (revision, ordinal);

-- One row each time a document gets another current revision. The index remembers the last number it has seen.
CREATE TABLE changes (
    number              BIGINT PRIMARY KEY,
    document            TEXT NOT NULL REFERENCES documents (id),
    revision            TEXT NOT NULL REFERENCES revisions (id),
    changed_at          BIGINT NOT NULL
);

CREATE TABLE answers (
    id                  TEXT PRIMARY KEY,
    workspace           TEXT NOT NULL,
    thread              TEXT NOT NULL,
    question            TEXT NOT NULL,
    outcome             TEXT NOT NULL,
    writer              TEXT NOT NULL,
    change_number       BIGINT NOT NULL,
    elapsed_ms          BIGINT NOT NULL,
    asked_at            BIGINT NOT NULL
);

CREATE INDEX answers_by_thread ON answers (workspace, thread, asked_at);
