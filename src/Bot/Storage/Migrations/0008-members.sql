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

-- One row for each link that still lets somebody in. Only the hash of its code is kept: who reads the store can't use it.
-- A new password's link names its member; the others name none.

CREATE TABLE member_links (
    id                  TEXT PRIMARY KEY,
    code_hash           TEXT NOT NULL UNIQUE,
    purpose             TEXT NOT NULL,
    workspace           TEXT NOT NULL,
    role                TEXT NOT NULL,
    name                TEXT NOT NULL,
    member              TEXT NOT NULL,
    made_by             TEXT NOT NULL,
    ends_at             BIGINT NOT NULL
);

CREATE INDEX member_links_by_workspace ON member_links (workspace, ends_at);
