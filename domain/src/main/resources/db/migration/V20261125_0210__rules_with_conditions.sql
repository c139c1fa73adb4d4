-- Why: one kind of event may be posted by several rules with conditions, as several entries, with keys of its own.

ALTER TABLE posting_rule
  ADD COLUMN rule_key   VARCHAR(40)   NOT NULL DEFAULT 'default',
  ADD COLUMN priority   INT           NOT NULL DEFAULT 0,
  ADD COLUMN conditions VARCHAR(1000) NULL,
  ADD COLUMN flexfields VARCHAR(1000) NULL,
  ADD COLUMN ended      BOOLEAN       NOT NULL DEFAULT FALSE,
  ADD CONSTRAINT ck_posting_rule_default
    CHECK ((rule_key = 'default') = (priority = 0) AND (rule_key <> 'default' OR (conditions IS NULL AND NOT ended)));

ALTER TABLE posting_rule_line
  ADD COLUMN entry_no INT NOT NULL DEFAULT 1,
  ADD CONSTRAINT ck_posting_rule_line_entry CHECK (entry_no BETWEEN 1 AND 9 AND (entry_no = 1 OR component IS NULL));
