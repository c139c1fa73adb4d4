-- Why: who looked at what must be known: of people from outside always, of staff where data of debtors is read.

CREATE TABLE read_log (
  id           BIGINT       NOT NULL,
  read_at      DATETIME(6)  NOT NULL,
  user_name    VARCHAR(120) NOT NULL,
  outside      TINYINT      NOT NULL,
  way          VARCHAR(10)  NOT NULL,
  place        VARCHAR(200) NOT NULL,
  subject      VARCHAR(20)  NOT NULL,
  object_name  VARCHAR(260) NULL,
  creditor_id  BIGINT       NULL,
  case_file_id BIGINT       NULL,
  origin       VARCHAR(45)  NULL,
  CONSTRAINT pk_read_log PRIMARY KEY (id),
  CONSTRAINT ck_read_log_outside CHECK (outside IN (0, 1)),
  CONSTRAINT ck_read_log_way CHECK (way IN ('PAGE', 'FILE', 'REST')),
  KEY ix_read_log_at (read_at, id),
  KEY ix_read_log_user (user_name, read_at, id),
  KEY ix_read_log_case (case_file_id, read_at, id),
  KEY ix_read_log_creditor (creditor_id, read_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE read_log_seal (
  day_on     DATE        NOT NULL,
  row_count  BIGINT      NOT NULL,
  seal       BINARY(32)  NOT NULL,
  sealed_at  DATETIME(6) NOT NULL,
  CONSTRAINT pk_read_log_seal PRIMARY KEY (day_on),
  CONSTRAINT ck_read_log_seal_rows CHECK (row_count > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE read_log_purge (
  id        BIGINT      NOT NULL,
  before_on DATE        NOT NULL,
  row_count BIGINT      NOT NULL,
  purged_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_read_log_purge PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
