-- Why: outside accountants and auditors read the books of named creditors for a time; each change is a record of its own.

CREATE TABLE outside_access (
  id          BIGINT       NOT NULL,
  access_id   BIGINT       NOT NULL,
  version     INT          NOT NULL,
  user_name   VARCHAR(120) NOT NULL,
  full_name   VARCHAR(120) NOT NULL,
  firm        VARCHAR(120) NOT NULL,
  kind        VARCHAR(20)  NOT NULL,
  creditor_id BIGINT       NOT NULL,
  from_on     DATE         NOT NULL,
  last_on     DATE         NOT NULL,
  ordered_by  VARCHAR(120) NOT NULL,
  engagement  VARCHAR(500) NOT NULL,
  step        VARCHAR(10)  NOT NULL,
  reason      VARCHAR(500) NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  CONSTRAINT pk_outside_access PRIMARY KEY (id),
  CONSTRAINT uq_outside_access_version UNIQUE (access_id, version),
  CONSTRAINT fk_outside_access_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_outside_access_kind CHECK (kind IN ('TAX_ADVISER', 'AUDITOR', 'ACCOUNTANT', 'AUTHORITY')),
  CONSTRAINT ck_outside_access_step CHECK (step IN ('GRANTED', 'EXTENDED', 'ENDED')),
  CONSTRAINT ck_outside_access_days CHECK (last_on >= from_on),
  CONSTRAINT ck_outside_access_version CHECK (version > 0),
  KEY ix_outside_access_user (user_name, access_id, version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
