-- Why: whatever leaves the system is written in the transaction of its cause and sent afterwards, once, by whichever node is free.

CREATE TABLE outbox_parcel (
  id              BIGINT        NOT NULL,
  public_id       BINARY(16)    NOT NULL,
  kind            VARCHAR(20)   NOT NULL,
  delivery_key    VARCHAR(100)  NOT NULL,
  creditor_id     BIGINT        NULL,
  case_file_id    BIGINT        NULL,
  subject_id      BIGINT        NULL,
  payload         MEDIUMTEXT    NULL,
  state           VARCHAR(10)   NOT NULL,
  attempts        INT           NOT NULL,
  unclear         INT           NOT NULL,
  queued_at       DATETIME(6)   NOT NULL,
  queued_by       VARCHAR(120)  NOT NULL,
  not_before      DATETIME(6)   NULL,
  next_attempt_at DATETIME(6)   NULL,
  lease_token     BIGINT        NULL,
  provider_key    VARCHAR(250)  NULL,
  last_error      VARCHAR(1000) NULL,
  finished_at     DATETIME(6)   NULL,
  version         BIGINT        NOT NULL,
  CONSTRAINT pk_outbox_parcel PRIMARY KEY (id),
  CONSTRAINT uq_outbox_parcel_public UNIQUE (public_id),
  CONSTRAINT uq_outbox_parcel_key UNIQUE (delivery_key),
  CONSTRAINT fk_outbox_parcel_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT fk_outbox_parcel_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT ck_outbox_parcel_state CHECK (state IN ('QUEUED', 'SENDING', 'SENT', 'DROPPED', 'DEAD')),
  CONSTRAINT ck_outbox_parcel_next CHECK ((next_attempt_at IS NULL) = (state IN ('SENT', 'DROPPED', 'DEAD'))),
  -- What is finished has no next attempt, so the head of this index is what is due.
  KEY ix_outbox_parcel_due (kind, next_attempt_at, id),
  KEY ix_outbox_parcel_state (state, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
