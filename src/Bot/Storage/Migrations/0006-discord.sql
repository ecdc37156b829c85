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

-- The messages after the first of a reply to an interaction: Discord can't tell a repeated one, so that a reply which is tried again goes on behind these.

CREATE TABLE discord_follow_ups (
    event               TEXT NOT NULL,
    part                BIGINT NOT NULL,
    message             TEXT NOT NULL,
    posted_at           BIGINT NOT NULL,
    PRIMARY KEY (event, part)
);
