-- Who asked, as a chat names people; empty elsewhere. Why there was no answer; empty for answers, and for what was logged before this column. Why it was asked: by a person, of nobody, or again by the program.

ALTER TABLE answers ADD COLUMN asker TEXT NOT NULL DEFAULT '';
ALTER TABLE answers ADD COLUMN declined TEXT NOT NULL DEFAULT '';
ALTER TABLE answers ADD COLUMN purpose TEXT NOT NULL DEFAULT 'Asked';

CREATE INDEX answers_by_time ON answers (asked_at, id);
CREATE INDEX answers_by_duration ON answers (workspace, purpose, asked_at, elapsed_ms);
CREATE INDEX checks_by_time ON checks (checked_at, id);

-- How far each log was read for the gaps and the numbers.

CREATE TABLE followed_logs (
    log                 TEXT PRIMARY KEY,
    last_at             BIGINT NOT NULL,
    last_id             TEXT NOT NULL
);

-- What the sources do not answer well: like reports together. The closing is a title, the id of a certificate or of another gap, or a reason.

CREATE TABLE gaps (
    id                  TEXT PRIMARY KEY,
    workspace           TEXT NOT NULL,
    question            TEXT NOT NULL,
    terms               TEXT NOT NULL,
    state               TEXT NOT NULL,
    assignee            TEXT NOT NULL,
    assignee_name       TEXT NOT NULL,
    note                TEXT NOT NULL,
    closing             TEXT NOT NULL,
    closed_by_name      TEXT NOT NULL,
    opened_at           BIGINT NOT NULL,
    closed_at           BIGINT NOT NULL,
    opened_again        TEXT NOT NULL
);

CREATE INDEX gaps_by_state ON gaps (workspace, state);

CREATE TABLE gap_reports (
    id                  TEXT PRIMARY KEY,
    workspace           TEXT NOT NULL,
    gap                 TEXT NOT NULL REFERENCES gaps (id),
    fact                TEXT NOT NULL,
    kind                TEXT NOT NULL,
    question            TEXT NOT NULL,
    terms               TEXT NOT NULL,
    asker               TEXT NOT NULL,
    reporter            TEXT NOT NULL,
    reason              TEXT NOT NULL,
    reported_at         BIGINT NOT NULL,
    UNIQUE (workspace, fact, kind, reporter)
);

CREATE INDEX gap_reports_by_gap ON gap_reports (workspace, gap, reported_at);

-- One row each time a gap is opened (1) or closed (-1): their sum is how many were open.

CREATE TABLE gap_changes (
    workspace           TEXT NOT NULL,
    gap                 TEXT NOT NULL,
    changed_at          BIGINT NOT NULL,
    change              BIGINT NOT NULL
);

CREATE INDEX gap_changes_by_time ON gap_changes (workspace, changed_at, change);

-- What is to be told to those whose answer was part of a gap that was closed. A row is a process's until its lease is over.

CREATE TABLE gap_news (
    workspace           TEXT NOT NULL,
    answer              TEXT NOT NULL,
    gap                 TEXT NOT NULL,
    state               TEXT NOT NULL,
    news                TEXT NOT NULL,
    asker               TEXT NOT NULL,
    owner               TEXT NOT NULL,
    lease_until         BIGINT NOT NULL,
    PRIMARY KEY (workspace, answer)
);

CREATE INDEX gap_news_by_state ON gap_news (state, lease_until);
CREATE INDEX gap_news_by_gap ON gap_news (workspace, gap);

-- The numbers of each day, counted as the logs are read. Days are counted from 1970-01-01 in UTC.

CREATE TABLE daily_numbers (
    workspace           TEXT NOT NULL,
    day                 BIGINT NOT NULL,
    answered            BIGINT NOT NULL,
    abstained           BIGINT NOT NULL,
    stated              BIGINT NOT NULL,
    differing           BIGINT NOT NULL,
    not_found           BIGINT NOT NULL,
    half_within_ms      BIGINT NOT NULL,
    most_within_ms      BIGINT NOT NULL,
    PRIMARY KEY (workspace, day)
);

-- A passage has a number here, so that many days are added up quickly.

CREATE TABLE cited_passages (
    id                  BIGINT PRIMARY KEY,
    workspace           TEXT NOT NULL,
    revision            TEXT NOT NULL,
    start               BIGINT NOT NULL,
    length              BIGINT NOT NULL,
    document            TEXT NOT NULL,
    reference           TEXT NOT NULL,
    UNIQUE (workspace, revision, start, length)
);

CREATE TABLE daily_citations (
    workspace           TEXT NOT NULL,
    day                 BIGINT NOT NULL,
    passage             BIGINT NOT NULL REFERENCES cited_passages (id),
    cited               BIGINT NOT NULL,
    PRIMARY KEY (workspace, day, passage)
);

CREATE INDEX daily_citations_by_day ON daily_citations (workspace, day, passage, cited);
