-- Why: a case has the primary procedure that fits it or that a person pinned, and secondary ones that begin and end.

ALTER TABLE procedure_version
  ADD COLUMN day_kind VARCHAR(10) NOT NULL DEFAULT 'CALENDAR',
  ADD COLUMN priority INT NOT NULL DEFAULT 9999,
  ADD COLUMN starts_with VARCHAR(20) NULL,
  ADD COLUMN start_conditions VARCHAR(4000) NOT NULL DEFAULT '',
  ADD COLUMN end_conditions VARCHAR(4000) NOT NULL DEFAULT '';
ALTER TABLE procedure_version ADD CONSTRAINT ck_procedure_version_days CHECK (day_kind IN ('CALENDAR', 'BUSINESS'));
ALTER TABLE procedure_version ADD CONSTRAINT ck_procedure_version_priority CHECK (priority BETWEEN 1 AND 9999);
ALTER TABLE procedure_version ADD CONSTRAINT ck_procedure_version_event CHECK (starts_with IN ('DISPUTE_OPENED',
  'PAYMENT_RETURNED', 'ADDRESS_BAD', 'CREDIT_NOTE'));

ALTER TABLE procedure_step ADD COLUMN conditions VARCHAR(4000) NOT NULL DEFAULT '';

-- pin_slot is 1 while the pin holds: a case has one at most.
CREATE TABLE procedure_pin (
  id           BIGINT       NOT NULL,
  case_file_id BIGINT       NOT NULL,
  procedure_id BIGINT       NOT NULL,
  pin_slot     TINYINT      NULL,
  reason       VARCHAR(500) NOT NULL,
  pinned_at    DATETIME(6)  NOT NULL,
  pinned_by    VARCHAR(120) NOT NULL,
  ended_at     DATETIME(6)  NULL,
  ended_by     VARCHAR(120) NULL,
  CONSTRAINT pk_procedure_pin PRIMARY KEY (id),
  CONSTRAINT uq_procedure_pin UNIQUE (case_file_id, pin_slot),
  CONSTRAINT fk_procedure_pin_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT fk_procedure_pin_procedure FOREIGN KEY (procedure_id) REFERENCES dunning_procedure (id),
  CONSTRAINT ck_procedure_pin_slot CHECK ((pin_slot IS NULL) = (ended_at IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- work_slot is 1 while it is at work: the same procedure works once on a case at a time.
CREATE TABLE secondary_run (
  id                   BIGINT       NOT NULL,
  case_file_id         BIGINT       NOT NULL,
  procedure_id         BIGINT       NOT NULL,
  procedure_version_id BIGINT       NOT NULL,
  cycle                INT          NOT NULL,
  work_slot            TINYINT      NULL,
  started_on           DATE         NOT NULL,
  receivable_id        BIGINT       NOT NULL,
  event_id             BIGINT       NULL,
  reason               MEDIUMTEXT   NOT NULL,
  started_at           DATETIME(6)  NOT NULL,
  started_by           VARCHAR(120) NOT NULL,
  ended_on             DATE         NULL,
  end_reason           MEDIUMTEXT   NULL,
  ended_at             DATETIME(6)  NULL,
  ended_by             VARCHAR(120) NULL,
  CONSTRAINT pk_secondary_run PRIMARY KEY (id),
  CONSTRAINT uq_secondary_run_cycle UNIQUE (case_file_id, procedure_id, cycle),
  CONSTRAINT uq_secondary_run_work UNIQUE (case_file_id, procedure_id, work_slot),
  CONSTRAINT fk_secondary_run_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT fk_secondary_run_version FOREIGN KEY (procedure_version_id) REFERENCES procedure_version (id),
  CONSTRAINT fk_secondary_run_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id),
  CONSTRAINT ck_secondary_run_slot CHECK ((work_slot IS NULL) = (ended_on IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- On which day the last day of a step passed while it was not done, and the run that saw it.
ALTER TABLE step_run ADD COLUMN late_on DATE NULL, ADD COLUMN late_run_id BIGINT NULL;
ALTER TABLE step_run ADD CONSTRAINT fk_step_run_late_run FOREIGN KEY (late_run_id) REFERENCES dunning_run (id);
