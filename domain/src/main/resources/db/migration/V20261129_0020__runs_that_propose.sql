-- Why: a run can propose instead of carrying out, tells what it decided even after later runs decided anew, and its steps are released or taken back together.

ALTER TABLE dunning_run ADD COLUMN proposes BOOLEAN NOT NULL DEFAULT FALSE;

-- Whether the runs of a creditor propose, from a day on; a creditor without a row of its own is as all are.
CREATE TABLE dunning_mode (
  id          BIGINT       NOT NULL,
  public_id   BINARY(16)   NOT NULL,
  creditor_id BIGINT       NULL,
  mode        VARCHAR(10)  NOT NULL,
  valid_from  DATE         NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  CONSTRAINT pk_dunning_mode PRIMARY KEY (id),
  CONSTRAINT uq_dunning_mode_public UNIQUE (public_id),
  CONSTRAINT fk_dunning_mode_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_dunning_mode CHECK (mode IN ('CARRY_OUT', 'PROPOSE', 'AS_ALL')),
  CONSTRAINT ck_dunning_mode_all CHECK (creditor_id IS NOT NULL OR mode <> 'AS_ALL'),
  KEY ix_dunning_mode_creditor (creditor_id, valid_from)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What a run decided, as it did: step_run says how the step stands now. Without a step: a case that broke.
CREATE TABLE dunning_run_step (
  id             BIGINT      NOT NULL,
  dunning_run_id BIGINT      NOT NULL,
  case_file_id   BIGINT      NOT NULL,
  step_run_id    BIGINT      NULL,
  procedure_id   BIGINT      NULL,
  step_key       VARCHAR(40) NOT NULL,
  state          VARCHAR(20) NOT NULL,
  decided_by     VARCHAR(80) NOT NULL,
  CONSTRAINT pk_dunning_run_step PRIMARY KEY (id),
  CONSTRAINT fk_dunning_run_step_run FOREIGN KEY (dunning_run_id) REFERENCES dunning_run (id),
  CONSTRAINT fk_dunning_run_step_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT fk_dunning_run_step_step FOREIGN KEY (step_run_id) REFERENCES step_run (id),
  CONSTRAINT fk_dunning_run_step_procedure FOREIGN KEY (procedure_id) REFERENCES dunning_procedure (id),
  CONSTRAINT ck_dunning_run_step_state CHECK (state IN ('DONE', 'PROPOSED', 'PARKED', 'OVERTAKEN', 'NOT_APPLICABLE')),
  KEY ix_dunning_run_step_report (dunning_run_id, procedure_id, step_key, state, decided_by, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO dunning_run_step (id, dunning_run_id, case_file_id, step_run_id, procedure_id, step_key, state, decided_by)
SELECT id, dunning_run_id, case_file_id, id, procedure_id, step_key, state, decided_by
FROM step_run WHERE dunning_run_id IS NOT NULL;

-- Many steps of one run that are released or taken back in the background, one at a time for each run.
CREATE TABLE step_job (
  id             BIGINT       NOT NULL,
  public_id      BINARY(16)   NOT NULL,
  dunning_run_id BIGINT       NOT NULL,
  kind           VARCHAR(10)  NOT NULL,
  state          VARCHAR(10)  NOT NULL,
  running_slot   TINYINT      NULL,
  started_at     DATETIME(6)  NOT NULL,
  started_by     VARCHAR(120) NOT NULL,
  finished_at    DATETIME(6)  NULL,
  CONSTRAINT pk_step_job PRIMARY KEY (id),
  CONSTRAINT uq_step_job_public UNIQUE (public_id),
  CONSTRAINT uq_step_job_running UNIQUE (dunning_run_id, running_slot),
  CONSTRAINT fk_step_job_run FOREIGN KEY (dunning_run_id) REFERENCES dunning_run (id),
  CONSTRAINT ck_step_job_kind CHECK (kind IN ('RELEASE', 'REVERSE')),
  CONSTRAINT ck_step_job_state CHECK (state IN ('RUNNING', 'DONE')),
  CONSTRAINT ck_step_job_slot CHECK ((state = 'RUNNING') = (running_slot IS NOT NULL)),
  KEY ix_step_job_state (state, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE step_job_item (
  step_job_id BIGINT        NOT NULL,
  step_run_id BIGINT        NOT NULL,
  state       VARCHAR(10)   NOT NULL,
  refusal     VARCHAR(4000) NULL,
  lease_token BINARY(16)    NULL,
  lease_until DATETIME(6)   NULL,
  CONSTRAINT pk_step_job_item PRIMARY KEY (step_job_id, step_run_id),
  CONSTRAINT fk_step_job_item_job FOREIGN KEY (step_job_id) REFERENCES step_job (id),
  CONSTRAINT fk_step_job_item_step FOREIGN KEY (step_run_id) REFERENCES step_run (id),
  CONSTRAINT ck_step_job_item_state CHECK (state IN ('OPEN', 'DONE', 'REFUSED')),
  CONSTRAINT ck_step_job_item_refusal CHECK ((state = 'REFUSED') = (refusal IS NOT NULL)),
  KEY ix_step_job_item_state (step_job_id, state, step_run_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
