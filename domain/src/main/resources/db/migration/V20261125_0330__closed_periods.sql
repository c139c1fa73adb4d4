-- Why: months and years are closed by a person when all their days are, which cannot be undone.
CREATE TABLE ledger_period (
  id          BIGINT       NOT NULL,
  creditor_id BIGINT       NOT NULL,
  kind        VARCHAR(5)   NOT NULL,
  starts_on   DATE         NOT NULL,
  ends_on     DATE         NOT NULL,
  last_no     BIGINT       NOT NULL,
  seal        BINARY(32)   NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  CONSTRAINT pk_ledger_period PRIMARY KEY (id),
  CONSTRAINT uq_ledger_period UNIQUE (creditor_id, kind, starts_on),
  CONSTRAINT fk_ledger_period_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_ledger_period_kind CHECK (kind IN ('MONTH', 'YEAR')),
  CONSTRAINT ck_ledger_period_days CHECK (ends_on > starts_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
