-- The keys with which programs use the API. Of a secret only its SHA-256 is kept; 0 means not revoked and not used yet.

CREATE TABLE api_keys (
    id                  TEXT PRIMARY KEY,
    workspace           TEXT NOT NULL,
    name                TEXT NOT NULL,
    secret_hash         TEXT NOT NULL,
    scopes              TEXT NOT NULL,
    created_by          TEXT NOT NULL,
    created_at          BIGINT NOT NULL,
    expires_at          BIGINT NOT NULL,
    revoked_at          BIGINT NOT NULL,
    last_used_at        BIGINT NOT NULL
);

CREATE INDEX api_keys_by_workspace ON api_keys (workspace, created_at);
