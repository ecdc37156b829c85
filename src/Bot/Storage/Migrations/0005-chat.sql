-- What happened on chat platforms and is owed a reply. A row is taken by a process (owner) until its lease is over; then any process may take it.
-- What people wrote is kept until the event is done, and emptied then; the key stays for some days, so that a late delivery is known.
-- The message is the one that asks, or that was changed; empty for commands and buttons. A change waits for the question, whoever holds it.

CREATE TABLE chat_events (
    key                 TEXT PRIMARY KEY,
    workspace           TEXT NOT NULL,
    platform            TEXT NOT NULL,
    channel             TEXT NOT NULL,
    message             TEXT NOT NULL,
    is_question         BIGINT NOT NULL,
    event               TEXT NOT NULL,
    state               TEXT NOT NULL,
    owner               TEXT NOT NULL,
    lease_until         BIGINT NOT NULL,
    attempts            BIGINT NOT NULL,
    taken_at            BIGINT NOT NULL,
    done_at             BIGINT NOT NULL
);

CREATE INDEX chat_events_by_lease ON chat_events (state, lease_until);
CREATE INDEX chat_events_by_end ON chat_events (state, done_at);
CREATE INDEX chat_events_by_message ON chat_events (workspace, platform, channel, message);

-- What was replied to an event: the answer or the check, and where it is shown. Not shown yet while posted is empty.

CREATE TABLE chat_replies (
    event               TEXT PRIMARY KEY,
    workspace           TEXT NOT NULL,
    record              TEXT NOT NULL,
    kind                TEXT NOT NULL,
    conversation        TEXT NOT NULL,
    asker               TEXT NOT NULL,
    locale              TEXT NOT NULL,
    place               TEXT NOT NULL,
    visibility          TEXT NOT NULL,
    question            TEXT NOT NULL,
    posted              TEXT NOT NULL,
    state               TEXT NOT NULL,
    replied_at          BIGINT NOT NULL
);

CREATE INDEX chat_replies_by_record ON chat_replies (workspace, record);
CREATE INDEX chat_replies_by_time ON chat_replies (replied_at);

-- Messages that mean something: questions that were answered, replies of the bot, and questions brought to the desk.
-- Their ids are unique within a channel only: on Slack they are the time to the microsecond.

CREATE TABLE chat_messages (
    workspace           TEXT NOT NULL,
    platform            TEXT NOT NULL,
    channel             TEXT NOT NULL,
    message             TEXT NOT NULL,
    role                TEXT NOT NULL,
    event               TEXT NOT NULL,
    PRIMARY KEY (workspace, platform, channel, message)
);

CREATE INDEX chat_messages_by_event ON chat_messages (workspace, event);

CREATE TABLE chat_channels (
    workspace           TEXT NOT NULL,
    platform            TEXT NOT NULL,
    channel             TEXT NOT NULL,
    is_off              BIGINT NOT NULL,
    is_desk             BIGINT NOT NULL,
    listening           TEXT NOT NULL,
    changed_at          BIGINT NOT NULL,
    PRIMARY KEY (workspace, platform, channel)
);

-- Questions that were brought to a person. One row an answer.

CREATE TABLE chat_desk (
    workspace           TEXT NOT NULL,
    record              TEXT NOT NULL,
    reply_event         TEXT NOT NULL,
    channel             TEXT NOT NULL,
    posted              TEXT NOT NULL,
    brought_at          BIGINT NOT NULL,
    PRIMARY KEY (workspace, record)
);

CREATE TABLE chat_ratings (
    workspace           TEXT NOT NULL,
    record              TEXT NOT NULL,
    person              TEXT NOT NULL,
    rating              TEXT NOT NULL,
    reason              TEXT NOT NULL,
    rated_at            BIGINT NOT NULL,
    PRIMARY KEY (workspace, record, person)
);

CREATE INDEX chat_ratings_by_time ON chat_ratings (rated_at);
