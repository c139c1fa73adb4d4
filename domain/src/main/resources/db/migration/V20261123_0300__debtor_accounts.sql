-- Why: a debtor sees claims only through a stored link between the sign-in and the debtor, made by a code.

CREATE TABLE debtor_access_code (
  id           BIGINT       NOT NULL,
  debtor_id    BIGINT       NOT NULL,
  code_hash    BINARY(32)   NOT NULL,
  issued_at    DATETIME(6)  NOT NULL,
  issued_by    VARCHAR(120) NOT NULL,
  expires_on   DATE         NOT NULL,
  used_at      DATETIME(6)  NULL,
  used_by      VARCHAR(120) NULL,
  withdrawn_at DATETIME(6)  NULL,
  version      BIGINT       NOT NULL,
  CONSTRAINT pk_debtor_access_code PRIMARY KEY (id),
  CONSTRAINT uq_debtor_access_code_hash UNIQUE (code_hash),
  CONSTRAINT fk_debtor_access_code_debtor FOREIGN KEY (debtor_id) REFERENCES debtor (id),
  CONSTRAINT ck_debtor_access_code_use CHECK (used_at IS NULL OR withdrawn_at IS NULL),
  KEY ix_debtor_access_code_debtor (debtor_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- active is 1 or NULL, so that a link can be ended and made again but never holds twice.
CREATE TABLE debtor_account (
  id         BIGINT       NOT NULL,
  public_id  BINARY(16)   NOT NULL,
  user_name  VARCHAR(120) NOT NULL,
  debtor_id  BIGINT       NOT NULL,
  code_id    BIGINT       NULL,
  linked_at  DATETIME(6)  NOT NULL,
  linked_by  VARCHAR(120) NOT NULL,
  active     BOOLEAN      NULL,
  ended_at   DATETIME(6)  NULL,
  ended_by   VARCHAR(120) NULL,
  end_reason VARCHAR(500) NULL,
  version    BIGINT       NOT NULL,
  CONSTRAINT pk_debtor_account PRIMARY KEY (id),
  CONSTRAINT uq_debtor_account_public UNIQUE (public_id),
  CONSTRAINT uq_debtor_account_active UNIQUE (user_name, debtor_id, active),
  CONSTRAINT fk_debtor_account_debtor FOREIGN KEY (debtor_id) REFERENCES debtor (id),
  CONSTRAINT fk_debtor_account_code FOREIGN KEY (code_id) REFERENCES debtor_access_code (id),
  CONSTRAINT ck_debtor_account_end CHECK ((active IS NULL) = (ended_at IS NOT NULL)),
  KEY ix_debtor_account_debtor (debtor_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE debtor_access_attempt (
  id           BIGINT       NOT NULL,
  user_name    VARCHAR(120) NOT NULL,
  attempted_at DATETIME(6)  NOT NULL,
  CONSTRAINT pk_debtor_access_attempt PRIMARY KEY (id),
  KEY ix_debtor_access_attempt_user (user_name, attempted_at),
  KEY ix_debtor_access_attempt_time (attempted_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
