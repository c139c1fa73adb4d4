-- Why: money given back through a provider is asked for by a person, leaves through the outbox and is booked when it left.

CREATE TABLE online_refund (
  id            BIGINT       NOT NULL,
  public_id     BINARY(16)   NOT NULL,
  intent_id     BIGINT       NOT NULL,
  payment_id    BIGINT       NOT NULL,
  amount_minor  BIGINT       NOT NULL,
  currency      CHAR(3)      NOT NULL,
  reason        VARCHAR(500) NOT NULL,
  state         VARCHAR(20)  NOT NULL,
  client_token  VARCHAR(64)  NOT NULL,
  requested_at  DATETIME(6)  NOT NULL,
  requested_by  VARCHAR(120) NOT NULL,
  finished_at   DATETIME(6)  NULL,
  version       BIGINT       NOT NULL,
  CONSTRAINT pk_online_refund PRIMARY KEY (id),
  CONSTRAINT uq_online_refund_public UNIQUE (public_id),
  CONSTRAINT uq_online_refund_token UNIQUE (payment_id, client_token),
  CONSTRAINT fk_online_refund_intent FOREIGN KEY (intent_id) REFERENCES payment_intent (id),
  CONSTRAINT fk_online_refund_payment FOREIGN KEY (payment_id) REFERENCES payment (id),
  CONSTRAINT ck_online_refund_amount CHECK (amount_minor > 0),
  CONSTRAINT ck_online_refund_state CHECK (state IN ('REQUESTED', 'DONE', 'FAILED')),
  KEY ix_online_refund_intent (intent_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
