-- Where each shard of the Discord gateway stands: a new process goes on from there and is sent what it missed.

CREATE TABLE discord_sessions (
    application         TEXT NOT NULL,
    shard               BIGINT NOT NULL,
    shard_count         BIGINT NOT NULL,
    session             TEXT NOT NULL,
    resume_url          TEXT NOT NULL,
    sequence            BIGINT NOT NULL,
    saved_at            BIGINT NOT NULL,
    PRIMARY KEY (application, shard)
);

-- An answer to an interaction is one message, however long it is: buttons turn its pages, which are kept here as they are shown.

CREATE TABLE discord_pages (
    event               TEXT PRIMARY KEY,
    person              TEXT NOT NULL,
    pages               TEXT NOT NULL,
    kept_at             BIGINT NOT NULL
);

CREATE INDEX discord_pages_by_time ON discord_pages (kept_at);
