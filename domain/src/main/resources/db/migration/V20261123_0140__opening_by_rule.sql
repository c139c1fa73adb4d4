-- Why: a creditor's terms say when an account becomes a case that somebody works.

ALTER TABLE creditor_terms
  ADD COLUMN open_after_days INT          NULL,
  ADD COLUMN controller      VARCHAR(120) NULL,
  ADD CONSTRAINT ck_creditor_terms_open_after CHECK (open_after_days BETWEEN 1 AND 365);
