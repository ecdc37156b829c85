-- The bytes of files whose pages can be shown as pictures, by their SHA-256 as revisions have it. Parts are Base64 text, in order from 0.

CREATE TABLE original_parts (
    content_hash        TEXT NOT NULL,
    part                BIGINT NOT NULL,
    bytes               TEXT NOT NULL,
    PRIMARY KEY (content_hash, part)
);

-- The words of logged answers and checked statements, folded, each with a space before it: what the search page looks through.

CREATE TABLE logged_words (
    workspace           TEXT NOT NULL,
    record              TEXT NOT NULL,
    kind                TEXT NOT NULL,
    words               TEXT NOT NULL,
    logged_at           BIGINT NOT NULL,
    PRIMARY KEY (workspace, record)
);

CREATE INDEX logged_words_by_time ON logged_words (workspace, logged_at);

-- What was logged before is found by what was asked.

INSERT INTO logged_words (workspace, record, kind, words, logged_at)
SELECT workspace, id, 'answer', ' ' || LOWER(SUBSTR(question, 1, 1000)), asked_at FROM answers;

INSERT INTO logged_words (workspace, record, kind, words, logged_at)
SELECT workspace, id, 'check', ' ' || LOWER(SUBSTR(statement, 1, 1000)), checked_at FROM checks;
