-- Why: a secondary procedure begins, acts and ends when a fact of the case changes, not only at night.

CREATE TABLE case_look (
  case_file_id BIGINT      NOT NULL,
  asked_at     DATETIME(6) NOT NULL,
  attempts     INT         NOT NULL,
  CONSTRAINT pk_case_look PRIMARY KEY (case_file_id),
  CONSTRAINT fk_case_look_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  KEY ix_case_look_asked (asked_at, case_file_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
