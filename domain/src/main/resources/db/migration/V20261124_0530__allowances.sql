-- Why: what is doubtful is written down before it is lost; how much stands is the sum of these lines, none of which ever changes.
CREATE TABLE allowance (
  id              BIGINT        NOT NULL,
  creditor_id     BIGINT        NOT NULL,
  case_file_id    BIGINT        NOT NULL,
  receivable_id   BIGINT        NOT NULL,
  cause           VARCHAR(20)   NOT NULL,
  percent         DECIMAL(5, 2) NOT NULL,
  doubtful_minor  BIGINT        NOT NULL,
  allowance_minor BIGINT        NOT NULL,
  currency        CHAR(3)       NOT NULL,
  value_on        DATE          NOT NULL,
  adjustment_id   BIGINT        NULL,
  recorded_at     DATETIME(6)   NOT NULL,
  recorded_by     VARCHAR(120)  NOT NULL,
  CONSTRAINT pk_allowance PRIMARY KEY (id),
  CONSTRAINT fk_allowance_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT fk_allowance_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT fk_allowance_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id),
  CONSTRAINT fk_allowance_adjustment FOREIGN KEY (adjustment_id) REFERENCES adjustment (id),
  CONSTRAINT ck_allowance_cause CHECK (cause IN ('SET', 'PRINCIPAL_FELL', 'RELEASED')),
  CONSTRAINT ck_allowance_percent CHECK (percent BETWEEN 0 AND 100),
  CONSTRAINT ck_allowance_adjustment CHECK ((adjustment_id IS NULL) = (cause = 'PRINCIPAL_FELL')),
  KEY ix_allowance_case (case_file_id, receivable_id, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

ALTER TABLE adjustment
  ADD COLUMN percent DECIMAL(5, 2) NULL,
  ADD COLUMN rule_id BIGINT NULL,
  ADD CONSTRAINT fk_adjustment_rule FOREIGN KEY (rule_id) REFERENCES adjustment_rule (id);
ALTER TABLE adjustment DROP CONSTRAINT ck_adjustment_kind;
ALTER TABLE adjustment ADD CONSTRAINT ck_adjustment_kind
  CHECK (kind IN ('WAIVER', 'CREDIT', 'WRITE_OFF', 'CORRECTION', 'ALLOWANCE'));
ALTER TABLE adjustment ADD CONSTRAINT ck_adjustment_percent
  CHECK ((percent IS NULL) = (kind <> 'ALLOWANCE'));

ALTER TABLE adjustment_rule ADD COLUMN percent DECIMAL(5, 2) NULL;
ALTER TABLE adjustment_rule ADD CONSTRAINT ck_adjustment_rule_percent
  CHECK ((percent IS NULL) = (kind <> 'ALLOWANCE') AND (percent IS NULL OR percent BETWEEN 0 AND 100));
