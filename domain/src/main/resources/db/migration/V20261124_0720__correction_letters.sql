-- Why: a debtor is told once what a letter asked for wrongly, and never twice of the same change.
CREATE TABLE correction_letter (
  id           BIGINT       NOT NULL,
  case_file_id BIGINT       NOT NULL,
  message_id   BIGINT       NOT NULL,
  known_until  DATETIME(6)  NOT NULL,
  recorded_at  DATETIME(6)  NOT NULL,
  recorded_by  VARCHAR(120) NOT NULL,
  CONSTRAINT pk_correction_letter PRIMARY KEY (id),
  CONSTRAINT uq_correction_letter_known UNIQUE (case_file_id, known_until),
  CONSTRAINT fk_correction_letter_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT fk_correction_letter_message FOREIGN KEY (message_id) REFERENCES message (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
