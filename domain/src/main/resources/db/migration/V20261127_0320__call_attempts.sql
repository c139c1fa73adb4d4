-- Why: who is not reached is called again at a time that a rule sets, and not for ever.

CREATE TABLE call_plan (
  step_run_id BIGINT      NOT NULL,
  -- In vain: nobody answered, or the line was busy.
  attempts    INT         NOT NULL,
  next_at     DATETIME(6) NULL,
  version     BIGINT      NOT NULL,
  CONSTRAINT pk_call_plan PRIMARY KEY (step_run_id),
  CONSTRAINT fk_call_plan_step FOREIGN KEY (step_run_id) REFERENCES step_run (id),
  CONSTRAINT ck_call_plan_attempts CHECK (attempts >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A step is behind one message at most (uq_message_step_run), but behind many calls.
CREATE TABLE call_attempt (
  message_id  BIGINT NOT NULL,
  step_run_id BIGINT NOT NULL,
  CONSTRAINT pk_call_attempt PRIMARY KEY (message_id),
  CONSTRAINT fk_call_attempt_message FOREIGN KEY (message_id) REFERENCES message (id),
  CONSTRAINT fk_call_attempt_step FOREIGN KEY (step_run_id) REFERENCES step_run (id),
  KEY ix_call_attempt_step (step_run_id, message_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO call_attempt (message_id, step_run_id)
SELECT id, step_run_id FROM message WHERE channel = 'CALL' AND step_run_id IS NOT NULL;

INSERT INTO contact_rule (id, public_id, setting, level, value, valid_from, recorded_at, recorded_by, reason) VALUES
  (-4301, UNHEX('019ad000000070008000000000000301'), 'CALL_ATTEMPTS', 'ALL', '5', '2026-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-4302, UNHEX('019ad000000070008000000000000302'), 'CALL_RETRY_HOURS', 'ALL', '4', '2026-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-4303, UNHEX('019ad000000070008000000000000303'), 'CALL_BUSY_MINUTES', 'ALL', '30', '2026-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo');
