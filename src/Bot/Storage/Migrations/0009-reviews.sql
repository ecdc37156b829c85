-- What teams make of answers and checked statements.

-- Each fact once, as the list of facts shows and searches it; made anew from the logs when a row is missing.
-- State and assignee repeat the last steps of its review. Words are folded, and stand last, because most pages do not need them.
CREATE TABLE facts (
    workspace           TEXT NOT NULL,
    fact                TEXT NOT NULL,
    kind                TEXT NOT NULL,
    made_at             BIGINT NOT NULL,
    state               TEXT NOT NULL,
    assignee            TEXT,
    comments            BIGINT NOT NULL,
    outcome             TEXT NOT NULL,
    language            TEXT NOT NULL,
    text                TEXT NOT NULL,
    words               TEXT NOT NULL,
    PRIMARY KEY (workspace, fact)
);

CREATE INDEX facts_by_time ON facts (workspace, made_at, fact);
CREATE INDEX facts_by_kind ON facts (workspace, kind, made_at, fact);
CREATE INDEX facts_by_state ON facts (workspace, state, made_at, fact);
CREATE INDEX facts_by_assignee ON facts (workspace, assignee, made_at, fact);

CREATE INDEX answers_to_review ON answers (workspace, asked_at, id);
CREATE INDEX checks_to_review ON checks (workspace, checked_at, id);

-- Who did what to a fact, in order; nothing of it ever changes. What was sent twice has the same "sent" and is kept once.
CREATE TABLE review_steps (
    id                  TEXT PRIMARY KEY,
    workspace           TEXT NOT NULL,
    fact                TEXT NOT NULL,
    number              BIGINT NOT NULL,
    kind                TEXT NOT NULL,
    sentence            BIGINT,
    state               TEXT,
    text                TEXT NOT NULL,
    assignee            TEXT,
    member              TEXT NOT NULL,
    made_at             BIGINT NOT NULL,
    sent                TEXT NOT NULL,
    UNIQUE (workspace, fact, number),
    UNIQUE (workspace, fact, member, sent)
);

-- What members are told of.
CREATE TABLE notices (
    id                  TEXT PRIMARY KEY,
    workspace           TEXT NOT NULL,
    member              TEXT NOT NULL,
    kind                TEXT NOT NULL,
    path                TEXT NOT NULL,
    about               TEXT NOT NULL,
    by_member           TEXT NOT NULL,
    made_at             BIGINT NOT NULL,
    read_at             BIGINT
);

CREATE INDEX notices_by_member ON notices (workspace, member, made_at, id);
CREATE INDEX notices_unread ON notices (workspace, member, read_at);
