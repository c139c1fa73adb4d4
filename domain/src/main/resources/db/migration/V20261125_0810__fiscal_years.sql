-- Why: not every year of books is a calendar year; a change of its beginning is a new row, the latest of a day holds, and makes a short year before it.
CREATE TABLE fiscal_year_start (
  id          BIGINT       NOT NULL,
  creditor_id BIGINT       NOT NULL,
  starts_on   DATE         NOT NULL,
  in_force    TINYINT      NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  CONSTRAINT pk_fiscal_year_start PRIMARY KEY (id),
  CONSTRAINT fk_fiscal_year_start_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_fiscal_year_start_day CHECK (DAYOFMONTH(starts_on) = 1),
  KEY ix_fiscal_year_start_creditor (creditor_id, starts_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
