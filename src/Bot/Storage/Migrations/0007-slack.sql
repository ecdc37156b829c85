-- One row for each Slack workspace that installed the app. The token is encrypted with the keys in the data folder.

CREATE TABLE slack_installs (
    team                TEXT PRIMARY KEY,
    app                 TEXT NOT NULL,
    bot_user            TEXT NOT NULL,
    token               TEXT NOT NULL,
    scopes              TEXT NOT NULL,
    installed_at        BIGINT NOT NULL
);

-- One row for each message that is about to be posted; the message's timestamp is empty until Slack has told it.

CREATE TABLE slack_posts (
    event_key           TEXT NOT NULL,
    part                BIGINT NOT NULL,
    message             TEXT NOT NULL,
    started_at          BIGINT NOT NULL,
    PRIMARY KEY (event_key, part)
);

CREATE INDEX slack_posts_by_time ON slack_posts (started_at);

-- The newest version seen of a message that was edited or deleted, in microseconds: older ones that come late are passed over.

CREATE TABLE slack_edits (
    team                TEXT NOT NULL,
    channel             TEXT NOT NULL,
    message             TEXT NOT NULL,
    version             BIGINT NOT NULL,
    seen_at             BIGINT NOT NULL,
    PRIMARY KEY (team, channel, message)
);

CREATE INDEX slack_edits_by_time ON slack_edits (seen_at);
