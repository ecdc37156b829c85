-- The drafted sentences of an answer that were not shown, as JSON text: [{"text", "why"}]. For reviewers.

ALTER TABLE answers ADD COLUMN fallen TEXT NOT NULL DEFAULT '[]';
