-- Why: who looks through messages before they leave notes which are right and which are to be kept back.

CREATE TABLE message_mark (
  message_id BIGINT       NOT NULL,
  mark       VARCHAR(10)  NOT NULL,
  -- Why it is to be kept back.
  reason     VARCHAR(500) NULL,
  marked_at  DATETIME(6)  NOT NULL,
  marked_by  VARCHAR(120) NOT NULL,
  version    BIGINT       NOT NULL,
  CONSTRAINT pk_message_mark PRIMARY KEY (message_id),
  CONSTRAINT fk_message_mark_message FOREIGN KEY (message_id) REFERENCES message (id),
  CONSTRAINT ck_message_mark_mark CHECK (mark IN ('CHECKED', 'WITHHOLD')),
  CONSTRAINT ck_message_mark_reason CHECK ((mark = 'WITHHOLD') = (reason IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
