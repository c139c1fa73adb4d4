-- Why: the worksheet offers all controllers to choose from, and must not read every case for that.

ALTER TABLE case_overview ADD KEY ix_case_overview_controller (controller, creditor_id);
