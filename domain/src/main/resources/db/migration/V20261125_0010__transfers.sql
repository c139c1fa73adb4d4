-- Why: a receivable that stands with the wrong debtor goes to the right one's case, by request and approval as any adjustment.
ALTER TABLE adjustment
  ADD COLUMN to_case_file_id BIGINT NULL,
  ADD COLUMN keeps_default BOOLEAN NULL,
  ADD COLUMN takes_money BOOLEAN NULL,
  ADD CONSTRAINT fk_adjustment_to_case FOREIGN KEY (to_case_file_id) REFERENCES case_file (id);
ALTER TABLE adjustment DROP CONSTRAINT ck_adjustment_kind;
ALTER TABLE adjustment ADD CONSTRAINT ck_adjustment_kind
  CHECK (kind IN ('WAIVER', 'CREDIT', 'WRITE_OFF', 'CORRECTION', 'ALLOWANCE', 'TRANSFER'));
ALTER TABLE adjustment ADD CONSTRAINT ck_adjustment_transfer
  CHECK ((to_case_file_id IS NULL) = (kind <> 'TRANSFER')
    AND (keeps_default IS NULL) = (kind <> 'TRANSFER')
    AND (takes_money IS NULL) = (kind <> 'TRANSFER'));
