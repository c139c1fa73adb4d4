-- Why: a creditor's books follow one of several charts of accounts, and accounts are renamed and closed with a history.

ALTER TABLE ledger
  ADD COLUMN chart VARCHAR(10) NOT NULL DEFAULT 'SKR03',
  ADD CONSTRAINT ck_ledger_chart CHECK (chart IN ('SKR03', 'SKR04'));

ALTER TABLE ledger_account
  ADD COLUMN version BIGINT NOT NULL DEFAULT 1,
  ADD COLUMN closed  BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE ledger_account_record (
  id                BIGINT       NOT NULL,
  ledger_account_id BIGINT       NOT NULL,
  name              VARCHAR(120) NOT NULL,
  closed            BOOLEAN      NOT NULL,
  recorded_at       DATETIME(6)  NOT NULL,
  recorded_by       VARCHAR(120) NOT NULL,
  reason            VARCHAR(500) NOT NULL,
  CONSTRAINT pk_ledger_account_record PRIMARY KEY (id),
  CONSTRAINT fk_ledger_account_record_account FOREIGN KEY (ledger_account_id) REFERENCES ledger_account (id),
  KEY ix_ledger_account_record (ledger_account_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Which amount of its event a line places: null on lines that are older than this column.
ALTER TABLE posting_line ADD COLUMN amount VARCHAR(20) NULL;
