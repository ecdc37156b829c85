-- The people who sign in to the console. A handle names one member of the whole installation; the stamp changes when earlier sign-ins must end.

CREATE TABLE members (
    id                  TEXT PRIMARY KEY,
    workspace           TEXT NOT NULL,
    handle              TEXT NOT NULL UNIQUE,
    name                TEXT NOT NULL,
    role                TEXT NOT NULL,
    password            TEXT NOT NULL,
    stamp               TEXT NOT NULL,
    is_off              BIGINT NOT NULL,
    created_at          BIGINT NOT NULL
);

CREATE INDEX members_by_workspace ON members (workspace, name);
