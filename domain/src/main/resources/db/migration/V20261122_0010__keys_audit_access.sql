-- Why: everything stored needs a key, a human number, an audit trail and a scope before it can exist.

CREATE TABLE key_block (
  name     VARCHAR(40) NOT NULL,
  next_key BIGINT      NOT NULL,
  CONSTRAINT pk_key_block PRIMARY KEY (name),
  CONSTRAINT ck_key_block_positive CHECK (next_key > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO key_block (name, next_key) VALUES ('saldo', 1000);

CREATE TABLE number_range (
  name        VARCHAR(60) NOT NULL,
  next_number BIGINT      NOT NULL,
  CONSTRAINT pk_number_range PRIMARY KEY (name),
  CONSTRAINT ck_number_range_positive CHECK (next_number > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO number_range (name, next_number) VALUES ('debtor', 100001), ('casefile', 100001);

CREATE TABLE audit_entry (
  id          BIGINT       NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  actor       VARCHAR(120) NOT NULL,
  action      VARCHAR(60)  NOT NULL,
  entity_kind VARCHAR(40)  NOT NULL,
  entity_id   BIGINT       NOT NULL,
  details     VARCHAR(4000) NULL,
  reason      VARCHAR(500) NULL,
  CONSTRAINT pk_audit_entry PRIMARY KEY (id),
  KEY ix_audit_entry_entity (entity_kind, entity_id, id),
  KEY ix_audit_entry_recorded (recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE access_scope (
  id          BIGINT       NOT NULL,
  user_name   VARCHAR(120) NOT NULL,
  creditor_id BIGINT       NOT NULL,
  granted_at  DATETIME(6)  NOT NULL,
  granted_by  VARCHAR(120) NOT NULL,
  CONSTRAINT pk_access_scope PRIMARY KEY (id),
  CONSTRAINT uq_access_scope UNIQUE (user_name, creditor_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE business_date (
  id    INT  NOT NULL,
  today DATE NULL,
  CONSTRAINT pk_business_date PRIMARY KEY (id),
  CONSTRAINT ck_business_date_single CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE idempotency_key (
  id           BIGINT       NOT NULL,
  actor        VARCHAR(120) NOT NULL,
  key_value    VARCHAR(100) NOT NULL,
  request_hash BINARY(32)   NOT NULL,
  status       INT          NULL,
  answer       MEDIUMTEXT   NULL,
  created_at   DATETIME(6)  NOT NULL,
  CONSTRAINT pk_idempotency_key PRIMARY KEY (id),
  CONSTRAINT uq_idempotency_key UNIQUE (actor, key_value)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
