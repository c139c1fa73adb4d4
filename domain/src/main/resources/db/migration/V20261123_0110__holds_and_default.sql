-- Why: steps stop where a hold says so, default has a day and a reason, and a task knows what it is about.

CREATE TABLE case_hold (
  id            BIGINT       NOT NULL,
  public_id     BINARY(16)   NOT NULL,
  case_file_id  BIGINT       NOT NULL,
  receivable_id BIGINT       NULL,
  amount_minor  BIGINT       NULL,
  reason        VARCHAR(20)  NOT NULL,
  source_id     BIGINT       NULL,
  from_on       DATE         NOT NULL,
  until_on      DATE         NULL,
  note          VARCHAR(500) NULL,
  recorded_at   DATETIME(6)  NOT NULL,
  recorded_by   VARCHAR(120) NOT NULL,
  released_at   DATETIME(6)  NULL,
  released_by   VARCHAR(120) NULL,
  version       BIGINT       NOT NULL,
  CONSTRAINT pk_case_hold PRIMARY KEY (id),
  CONSTRAINT uq_case_hold_public UNIQUE (public_id),
  CONSTRAINT fk_case_hold_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT fk_case_hold_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id),
  CONSTRAINT ck_case_hold_reason CHECK (reason IN ('DISPUTE', 'PROMISE', 'PLAN', 'PLACEMENT', 'LEGAL', 'INSOLVENCY', 'MANUAL', 'PAID')),
  CONSTRAINT ck_case_hold_period CHECK (until_on IS NULL OR until_on >= from_on),
  CONSTRAINT ck_case_hold_amount CHECK (amount_minor IS NULL OR (amount_minor > 0 AND receivable_id IS NOT NULL)),
  KEY ix_case_hold_case (case_file_id, from_on, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

ALTER TABLE receivable
  ADD COLUMN default_since       DATE        NULL,
  ADD COLUMN default_reason      VARCHAR(20) NULL,
  ADD COLUMN default_document_id BIGINT      NULL,
  ADD COLUMN cycle               INT         NOT NULL DEFAULT 1,
  ADD CONSTRAINT fk_receivable_default_document FOREIGN KEY (default_document_id) REFERENCES document (id),
  ADD CONSTRAINT ck_receivable_default CHECK ((default_since IS NULL) = (default_reason IS NULL)),
  ADD CONSTRAINT ck_receivable_default_reason CHECK (default_reason IN ('CALENDAR', 'REMINDER', 'THIRTY_DAYS', 'REFUSAL', 'COURT')),
  ADD CONSTRAINT ck_receivable_cycle CHECK (cycle >= 1);

ALTER TABLE case_file ADD COLUMN last_controller VARCHAR(120) NULL;

ALTER TABLE task ADD COLUMN subject_id BIGINT NULL, ADD KEY ix_task_owner (owner, state, due_on, id), ADD KEY ix_task_subject (kind, subject_id);
