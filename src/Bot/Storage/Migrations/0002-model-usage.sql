-- One row each time a language model was asked. Days are UTC, as 2026-11-23; costs are millionths of the currency.

CREATE TABLE model_usage (
    id                  TEXT PRIMARY KEY,
    answer              TEXT NOT NULL,
    workspace           TEXT NOT NULL,
    day                 TEXT NOT NULL,
    purpose             TEXT NOT NULL,
    model               TEXT NOT NULL,
    tokens_in           BIGINT NOT NULL,
    tokens_out          BIGINT NOT NULL,
    cost_millionths     BIGINT NOT NULL,
    currency            TEXT NOT NULL,
    recorded_at         BIGINT NOT NULL
);

CREATE INDEX model_usage_by_day ON model_usage (workspace, day);
