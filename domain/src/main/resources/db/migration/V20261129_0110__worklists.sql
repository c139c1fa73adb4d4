-- Why: the worksheet shows lists of steps and tasks; what a person ticks stays ticked over pages and sign-ins.

ALTER TABLE step_run ADD KEY ix_step_run_state (state, due_on, id);
ALTER TABLE procedure_step ADD KEY ix_procedure_step_key (step_key);
ALTER TABLE task ADD KEY ix_task_kind (kind, state, due_on, id);

CREATE TABLE worklist_pick (
  user_name      VARCHAR(120) NOT NULL,
  list_key       VARCHAR(40)  NOT NULL,
  item_public_id BINARY(16)   NOT NULL,
  picked_at      DATETIME(6)  NOT NULL,
  CONSTRAINT pk_worklist_pick PRIMARY KEY (user_name, list_key, item_public_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
