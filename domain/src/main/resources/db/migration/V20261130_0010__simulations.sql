-- Why: what a draft of a procedure would do is tried on all open cases, and the result is kept.

CREATE TABLE simulation (
  id              BIGINT        NOT NULL,
  public_id       BINARY(16)    NOT NULL,
  procedure_id    BIGINT        NULL,
  version_id      BIGINT        NULL,
  version_no      INT           NULL,
  draft_revision  BIGINT        NULL,
  back            BOOLEAN       NOT NULL,
  first_on        DATE          NOT NULL,
  last_on         DATE          NOT NULL,
  draft_from      DATE          NOT NULL,
  proposals_done  BOOLEAN       NOT NULL,
  creditor_id     BIGINT        NULL,
  note            VARCHAR(500)  NULL,
  state           VARCHAR(10)   NOT NULL,
  ordered_at      DATETIME(6)   NOT NULL,
  ordered_by      VARCHAR(120)  NOT NULL,
  began_at        DATETIME(6)   NULL,
  finished_at     DATETIME(6)   NULL,
  case_count      INT           NOT NULL,
  cases_seen      INT           NOT NULL,
  attempts        INT           NOT NULL,
  lease_token     BINARY(16)    NULL,
  lease_until     DATETIME(6)   NULL,
  problem         VARCHAR(500)  NULL,
  result_hash     CHAR(64)      NULL,
  version         BIGINT        NOT NULL,
  CONSTRAINT pk_simulation PRIMARY KEY (id),
  CONSTRAINT uq_simulation_public UNIQUE (public_id),
  CONSTRAINT fk_simulation_procedure FOREIGN KEY (procedure_id) REFERENCES dunning_procedure (id),
  CONSTRAINT fk_simulation_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_simulation_state CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  CONSTRAINT ck_simulation_days CHECK (last_on >= first_on),
  KEY ix_simulation_state (state, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row for each step of a case that either world speaks of. version_id above has no foreign key: a draft may go.
CREATE TABLE simulation_step (
  simulation_id   BIGINT        NOT NULL,
  row_no          INT           NOT NULL,
  case_file_id    BIGINT        NOT NULL,
  creditor_id     BIGINT        NOT NULL,
  procedure_key   VARCHAR(40)   NOT NULL,
  step_key        VARCHAR(40)   NOT NULL,
  channel         VARCHAR(20)   NOT NULL,
  receivable_id   BIGINT        NOT NULL,
  cycle_no        INT           NOT NULL,
  now_on          DATE          NULL,
  now_state       VARCHAR(20)   NULL,
  now_rule        VARCHAR(80)   NULL,
  now_fee_minor   BIGINT        NULL,
  draft_on        DATE          NULL,
  draft_state     VARCHAR(20)   NULL,
  draft_rule      VARCHAR(80)   NULL,
  draft_fee_minor BIGINT        NULL,
  currency        CHAR(3)       NOT NULL,
  difference      VARCHAR(10)   NOT NULL,
  CONSTRAINT pk_simulation_step PRIMARY KEY (simulation_id, row_no),
  CONSTRAINT fk_simulation_step FOREIGN KEY (simulation_id) REFERENCES simulation (id),
  CONSTRAINT fk_simulation_step_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT ck_simulation_step CHECK (difference IN ('NONE', 'ADDED', 'DROPPED', 'MOVED', 'CHANGED', 'FEE')),
  KEY ix_simulation_step_difference (simulation_id, difference, row_no)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- How often, by day, so that pages need not count the rows above.
CREATE TABLE simulation_sum (
  simulation_id   BIGINT        NOT NULL,
  sum_no          INT           NOT NULL,
  creditor_id     BIGINT        NOT NULL,
  drafted         BOOLEAN       NOT NULL,
  on_day          DATE          NOT NULL,
  procedure_key   VARCHAR(40)   NOT NULL,
  step_key        VARCHAR(40)   NOT NULL,
  channel         VARCHAR(20)   NOT NULL,
  state           VARCHAR(20)   NOT NULL,
  currency        CHAR(3)       NOT NULL,
  step_count      INT           NOT NULL,
  fee_minor       BIGINT        NOT NULL,
  CONSTRAINT pk_simulation_sum PRIMARY KEY (simulation_id, sum_no),
  CONSTRAINT fk_simulation_sum FOREIGN KEY (simulation_id) REFERENCES simulation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE simulation_difference (
  simulation_id   BIGINT        NOT NULL,
  creditor_id     BIGINT        NOT NULL,
  difference      VARCHAR(10)   NOT NULL,
  step_count      INT           NOT NULL,
  case_count      INT           NOT NULL,
  CONSTRAINT pk_simulation_difference PRIMARY KEY (simulation_id, creditor_id, difference),
  CONSTRAINT fk_simulation_difference FOREIGN KEY (simulation_id) REFERENCES simulation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
