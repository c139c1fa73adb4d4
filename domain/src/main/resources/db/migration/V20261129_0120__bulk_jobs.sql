-- Why: thousands of entries of a list are worked on in the background, tried dry first, each with what came of it.

CREATE TABLE bulk_job (
  id           BIGINT        NOT NULL,
  public_id    BINARY(16)    NOT NULL,
  list_key     VARCHAR(40)   NOT NULL,
  action_key   VARCHAR(40)   NOT NULL,
  note         VARCHAR(1000) NULL,
  day_on       DATE          NULL,
  controller   VARCHAR(120)  NULL,
  state        VARCHAR(10)   NOT NULL,
  item_count   INT           NOT NULL,
  problem      VARCHAR(500)  NULL,
  started_at   DATETIME(6)   NOT NULL,
  started_by   VARCHAR(120)  NOT NULL,
  role_names   VARCHAR(400)  NOT NULL,
  confirmed_at DATETIME(6)   NULL,
  ended_at     DATETIME(6)   NULL,
  version      BIGINT        NOT NULL,
  CONSTRAINT pk_bulk_job PRIMARY KEY (id),
  CONSTRAINT uq_bulk_job_public UNIQUE (public_id),
  CONSTRAINT ck_bulk_job_state CHECK (state IN ('CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  CONSTRAINT ck_bulk_job_count CHECK (item_count >= 0),
  KEY ix_bulk_job_state (state, id),
  KEY ix_bulk_job_started (started_by, started_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Frozen when the job starts; who works on one has its row locked.
CREATE TABLE bulk_item (
  bulk_job_id    BIGINT       NOT NULL,
  item_no        INT          NOT NULL,
  item_public_id BINARY(16)   NOT NULL,
  creditor_id    BIGINT       NULL,
  case_file_id   BIGINT       NULL,
  state          VARCHAR(10)  NOT NULL,
  reason         TEXT         NULL,
  problem        VARCHAR(500) NULL,
  attempts       INT          NOT NULL,
  changed_at     DATETIME(6)  NULL,
  CONSTRAINT pk_bulk_item PRIMARY KEY (bulk_job_id, item_no),
  CONSTRAINT uq_bulk_item UNIQUE (bulk_job_id, item_public_id),
  CONSTRAINT fk_bulk_item_job FOREIGN KEY (bulk_job_id) REFERENCES bulk_job (id),
  CONSTRAINT fk_bulk_item_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  -- OPEN: to be looked at; READY: nothing speaks against it; the others say what came of it.
  CONSTRAINT ck_bulk_item_state CHECK (state IN ('OPEN', 'READY', 'DONE', 'SKIPPED', 'FAILED')),
  KEY ix_bulk_item_state (bulk_job_id, state, item_no)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
