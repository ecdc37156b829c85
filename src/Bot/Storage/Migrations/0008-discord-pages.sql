-- An answer to an interaction is one message, however long it is: buttons turn its pages, which are kept here as they are shown.
-- Messages after the first, which this takes the place of, could not be told from repeated ones.

DROP TABLE discord_follow_ups;

CREATE TABLE discord_pages (
    event               TEXT PRIMARY KEY,
    person              TEXT NOT NULL,
    pages               TEXT NOT NULL,
    kept_at             BIGINT NOT NULL
);

CREATE INDEX discord_pages_by_time ON discord_pages (kept_at);
