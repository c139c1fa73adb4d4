-- Why: which step is due when is dated data, and every step whose day came leaves one row with its reason.

CREATE TABLE dunning_procedure (
  id            BIGINT       NOT NULL,
  public_id     BINARY(16)   NOT NULL,
  procedure_key VARCHAR(40)  NOT NULL,
  name          VARCHAR(120) NOT NULL,
  kind          VARCHAR(10)  NOT NULL,
  version       BIGINT       NOT NULL,
  CONSTRAINT pk_dunning_procedure PRIMARY KEY (id),
  CONSTRAINT uq_dunning_procedure_public UNIQUE (public_id),
  CONSTRAINT uq_dunning_procedure_key UNIQUE (procedure_key),
  CONSTRAINT ck_dunning_procedure_kind CHECK (kind IN ('PRIMARY', 'SECONDARY'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE procedure_version (
  id           BIGINT       NOT NULL,
  procedure_id BIGINT       NOT NULL,
  version_no   INT          NOT NULL,
  valid_from   DATE         NOT NULL,
  flow         VARCHAR(20)  NOT NULL,
  counted_from VARCHAR(20)  NOT NULL,
  recorded_at  DATETIME(6)  NOT NULL,
  recorded_by  VARCHAR(120) NOT NULL,
  reason       VARCHAR(500) NOT NULL,
  CONSTRAINT pk_procedure_version PRIMARY KEY (id),
  CONSTRAINT uq_procedure_version UNIQUE (procedure_id, version_no),
  CONSTRAINT fk_procedure_version_procedure FOREIGN KEY (procedure_id) REFERENCES dunning_procedure (id),
  CONSTRAINT ck_procedure_version_flow CHECK (flow IN ('BY_DAYS', 'STEP_BY_STEP')),
  CONSTRAINT ck_procedure_version_from CHECK (counted_from IN ('DUE_DATE', 'INVOICE_DATE'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE procedure_step (
  id                   BIGINT       NOT NULL,
  procedure_version_id BIGINT       NOT NULL,
  step_no              INT          NOT NULL,
  step_key             VARCHAR(40)  NOT NULL,
  day_offset           INT          NOT NULL,
  latest_by            INT          NULL,
  channel              VARCHAR(20)  NOT NULL,
  template_key         VARCHAR(40)  NULL,
  dunning_level        INT          NOT NULL,
  automatic            BOOLEAN      NOT NULL,
  claims_interest      BOOLEAN      NOT NULL,
  for_vulnerable       BOOLEAN      NOT NULL,
  required_steps       VARCHAR(400) NOT NULL,
  CONSTRAINT pk_procedure_step PRIMARY KEY (id),
  CONSTRAINT uq_procedure_step_no UNIQUE (procedure_version_id, step_no),
  CONSTRAINT uq_procedure_step_key UNIQUE (procedure_version_id, step_key),
  CONSTRAINT fk_procedure_step_version FOREIGN KEY (procedure_version_id) REFERENCES procedure_version (id),
  CONSTRAINT ck_procedure_step_channel CHECK (channel IN ('LETTER', 'EMAIL', 'SMS', 'CALL', 'STATEMENT',
    'INTERNAL_MAIL', 'STATUS', 'AGENCY_HANDOVER', 'LEGAL')),
  CONSTRAINT ck_procedure_step_latest CHECK (latest_by IS NULL OR latest_by >= day_offset),
  CONSTRAINT ck_procedure_step_level CHECK (dunning_level >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE procedure_run (
  id            BIGINT      NOT NULL,
  case_file_id  BIGINT      NOT NULL,
  procedure_id  BIGINT      NOT NULL,
  dunning_level INT         NOT NULL,
  started_on    DATE        NOT NULL,
  version       BIGINT      NOT NULL,
  CONSTRAINT pk_procedure_run PRIMARY KEY (id),
  CONSTRAINT uq_procedure_run UNIQUE (case_file_id, procedure_id),
  CONSTRAINT fk_procedure_run_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT fk_procedure_run_procedure FOREIGN KEY (procedure_id) REFERENCES dunning_procedure (id),
  CONSTRAINT ck_procedure_run_level CHECK (dunning_level >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- One RUNNING run at a time, over all nodes: running_slot is 1 while it runs and NULL afterwards.
CREATE TABLE dunning_run (
  id            BIGINT       NOT NULL,
  public_id     BINARY(16)   NOT NULL,
  business_date DATE         NOT NULL,
  attempt_no    INT          NOT NULL,
  running_slot  TINYINT      NULL,
  state         VARCHAR(10)  NOT NULL,
  looked_on     DATE         NULL,
  started_at    DATETIME(6)  NOT NULL,
  started_by    VARCHAR(120) NOT NULL,
  finished_at   DATETIME(6)  NULL,
  version       BIGINT       NOT NULL,
  CONSTRAINT pk_dunning_run PRIMARY KEY (id),
  CONSTRAINT uq_dunning_run_public UNIQUE (public_id),
  CONSTRAINT uq_dunning_run_date UNIQUE (business_date, attempt_no),
  CONSTRAINT uq_dunning_run_running UNIQUE (running_slot),
  CONSTRAINT ck_dunning_run_state CHECK (state IN ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  CONSTRAINT ck_dunning_run_slot CHECK ((state = 'RUNNING') = (running_slot IS NOT NULL)),
  KEY ix_dunning_run_started (started_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE dunning_chunk (
  id             BIGINT      NOT NULL,
  dunning_run_id BIGINT      NOT NULL,
  chunk_no       INT         NOT NULL,
  first_case_id  BIGINT      NOT NULL,
  last_case_id   BIGINT      NOT NULL,
  state          VARCHAR(10) NOT NULL,
  lease_token    BINARY(16)  NULL,
  lease_until    DATETIME(6) NULL,
  attempts       INT         NOT NULL,
  seen           INT         NOT NULL,
  done           INT         NOT NULL,
  refused        INT         NOT NULL,
  parked         INT         NOT NULL,
  CONSTRAINT pk_dunning_chunk PRIMARY KEY (id),
  CONSTRAINT uq_dunning_chunk UNIQUE (dunning_run_id, chunk_no),
  CONSTRAINT fk_dunning_chunk_run FOREIGN KEY (dunning_run_id) REFERENCES dunning_run (id),
  CONSTRAINT ck_dunning_chunk_state CHECK (state IN ('OPEN', 'DONE')),
  CONSTRAINT ck_dunning_chunk_cases CHECK (first_case_id <= last_case_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE step_run (
  id                    BIGINT       NOT NULL,
  public_id             BINARY(16)   NOT NULL,
  case_file_id          BIGINT       NOT NULL,
  procedure_id          BIGINT       NOT NULL,
  procedure_version_id  BIGINT       NOT NULL,
  step_key              VARCHAR(40)  NOT NULL,
  leading_receivable_id BIGINT       NOT NULL,
  cycle                 INT          NOT NULL,
  channel               VARCHAR(20)  NOT NULL,
  dunning_level         INT          NOT NULL,
  due_on                DATE         NOT NULL,
  state                 VARCHAR(20)  NOT NULL,
  decided_by            VARCHAR(80)  NOT NULL,
  reason                MEDIUMTEXT   NOT NULL,
  decided_on            DATE         NOT NULL,
  changed_at            DATETIME(6)  NOT NULL,
  changed_by            VARCHAR(120) NOT NULL,
  dunning_run_id        BIGINT       NULL,
  subject_id            BIGINT       NULL,
  version               BIGINT       NOT NULL,
  CONSTRAINT pk_step_run PRIMARY KEY (id),
  CONSTRAINT uq_step_run_public UNIQUE (public_id),
  CONSTRAINT uq_step_run UNIQUE (case_file_id, procedure_id, step_key, leading_receivable_id, cycle),
  CONSTRAINT fk_step_run_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT fk_step_run_version FOREIGN KEY (procedure_version_id) REFERENCES procedure_version (id),
  CONSTRAINT fk_step_run_receivable FOREIGN KEY (leading_receivable_id) REFERENCES receivable (id),
  CONSTRAINT fk_step_run_dunning_run FOREIGN KEY (dunning_run_id) REFERENCES dunning_run (id),
  CONSTRAINT ck_step_run_state CHECK (state IN ('DONE', 'PROPOSED', 'PARKED', 'OVERTAKEN', 'NOT_APPLICABLE')),
  KEY ix_step_run_run (dunning_run_id, state, id),
  KEY ix_step_run_subject (channel, subject_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE step_run_item (
  id            BIGINT NOT NULL,
  step_run_id   BIGINT NOT NULL,
  receivable_id BIGINT NOT NULL,
  asked_minor   BIGINT NOT NULL,
  CONSTRAINT pk_step_run_item PRIMARY KEY (id),
  CONSTRAINT uq_step_run_item UNIQUE (step_run_id, receivable_id),
  CONSTRAINT fk_step_run_item_step FOREIGN KEY (step_run_id) REFERENCES step_run (id),
  CONSTRAINT fk_step_run_item_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id)
) ENGINE = InnoDB;

-- What a step run said before it changed: nothing that was decided once is lost.
CREATE TABLE step_run_past (
  id          BIGINT       NOT NULL,
  step_run_id BIGINT       NOT NULL,
  state       VARCHAR(20)  NOT NULL,
  reason      MEDIUMTEXT   NOT NULL,
  decided_on  DATE         NOT NULL,
  changed_at  DATETIME(6)  NOT NULL,
  changed_by  VARCHAR(120) NOT NULL,
  CONSTRAINT pk_step_run_past PRIMARY KEY (id),
  CONSTRAINT fk_step_run_past_step FOREIGN KEY (step_run_id) REFERENCES step_run (id),
  KEY ix_step_run_past (step_run_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
