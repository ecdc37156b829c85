-- Every statement that was checked, with its verdict.

CREATE TABLE checks (
    id                  TEXT PRIMARY KEY,
    workspace           TEXT NOT NULL,
    thread              TEXT NOT NULL,
    statement           TEXT NOT NULL,
    outcome             TEXT NOT NULL,
    change_number       BIGINT NOT NULL,
    elapsed_ms          BIGINT NOT NULL,
    checked_at          BIGINT NOT NULL
);

CREATE INDEX checks_by_thread ON checks (workspace, thread, checked_at);
