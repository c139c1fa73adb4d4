-- Why: imports keep their file, and what a person must look at has a place.

CREATE TABLE document (
  id          BIGINT       NOT NULL,
  public_id   BINARY(16)   NOT NULL,
  kind        VARCHAR(30)  NOT NULL,
  file_name   VARCHAR(255) NOT NULL,
  media_type  VARCHAR(100) NOT NULL,
  size_bytes  BIGINT       NOT NULL,
  sha256      BINARY(32)   NOT NULL,
  visibility  VARCHAR(20)  NOT NULL,
  creditor_id BIGINT       NULL,
  stored_at   DATETIME(6)  NOT NULL,
  stored_by   VARCHAR(120) NOT NULL,
  CONSTRAINT pk_document PRIMARY KEY (id),
  CONSTRAINT uq_document_public UNIQUE (public_id),
  KEY ix_document_hash (sha256),
  CONSTRAINT ck_document_size CHECK (size_bytes >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE document_content (
  document_id BIGINT   NOT NULL,
  content     LONGBLOB NOT NULL,
  CONSTRAINT pk_document_content PRIMARY KEY (document_id),
  CONSTRAINT fk_document_content_document FOREIGN KEY (document_id) REFERENCES document (id)
) ENGINE = InnoDB;

CREATE TABLE task (
  id           BIGINT        NOT NULL,
  public_id    BINARY(16)    NOT NULL,
  kind         VARCHAR(40)   NOT NULL,
  creditor_id  BIGINT        NULL,
  case_file_id BIGINT        NULL,
  debtor_id    BIGINT        NULL,
  arguments    VARCHAR(2000) NOT NULL,
  state        VARCHAR(20)   NOT NULL,
  owner        VARCHAR(120)  NULL,
  due_on       DATE          NOT NULL,
  created_at   DATETIME(6)   NOT NULL,
  done_at      DATETIME(6)   NULL,
  done_by      VARCHAR(120)  NULL,
  outcome      VARCHAR(1000) NULL,
  version      BIGINT        NOT NULL,
  CONSTRAINT pk_task PRIMARY KEY (id),
  CONSTRAINT uq_task_public UNIQUE (public_id),
  CONSTRAINT ck_task_state CHECK (state IN ('OPEN', 'DONE')),
  KEY ix_task_state (state, due_on, id),
  KEY ix_task_case (case_file_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
