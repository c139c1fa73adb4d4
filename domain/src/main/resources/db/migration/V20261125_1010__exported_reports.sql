-- Why: account sheets and open items are exported as jobs, like the journal; a sheet is of one account.
ALTER TABLE ledger_export DROP CONSTRAINT ck_ledger_export_subject;
ALTER TABLE ledger_export ADD CONSTRAINT ck_ledger_export_subject
  CHECK (subject IN ('JOURNAL', 'EVENTS', 'TRIAL_BALANCE', 'ACCOUNT_SHEET', 'OPEN_ITEMS'));

-- Of which account a sheet was ordered; repetitions find it by the order that they repeat.
CREATE TABLE ledger_export_sheet (
  export_id      BIGINT      NOT NULL,
  account_number VARCHAR(10) NOT NULL,
  CONSTRAINT pk_ledger_export_sheet PRIMARY KEY (export_id),
  CONSTRAINT fk_ledger_export_sheet_export FOREIGN KEY (export_id) REFERENCES ledger_export (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
