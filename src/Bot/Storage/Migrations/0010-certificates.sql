-- Answers that a reviewer signed: they are given first to who asks the same, until they expire, are withdrawn, or a quote of theirs is changed.

CREATE TABLE certificates (
    id                  TEXT PRIMARY KEY,
    workspace           TEXT NOT NULL,
    answer              TEXT NOT NULL,
    question            TEXT NOT NULL,
    record              TEXT NOT NULL,
    signed_by           TEXT NOT NULL,
    signed_by_name      TEXT NOT NULL,
    note                TEXT NOT NULL,
    signed_at           BIGINT NOT NULL,
    expires_at          BIGINT NOT NULL,
    ended_at            BIGINT NOT NULL,
    end_reason          TEXT NOT NULL
);

CREATE INDEX certificates_by_time ON certificates (workspace, signed_at);
CREATE INDEX certificates_by_answer ON certificates (workspace, answer);

-- How the question of a certificate may be put, as bare words. A way of asking has one certificate: the last that was signed for it.

CREATE TABLE certificate_phrasings (
    workspace           TEXT NOT NULL,
    words               TEXT NOT NULL,
    phrasing            TEXT NOT NULL,
    certificate         TEXT NOT NULL REFERENCES certificates (id),
    PRIMARY KEY (workspace, words)
);

CREATE INDEX certificate_phrasings_by_certificate ON certificate_phrasings (certificate);
