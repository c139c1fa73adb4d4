-- Why: a page of the case list reads as many rows as it shows, filtered and sorted; names and numbers are sorted for a
-- creditor only, the other filters are for people who ask what is due or what is much.

ALTER TABLE case_overview
  ADD KEY ix_case_overview_creditor_due (creditor_id, oldest_due_on, case_file_id),
  ADD KEY ix_case_overview_creditor_open (creditor_id, open_minor, case_file_id),
  ADD KEY ix_case_overview_creditor_name (creditor_id, debtor_name, case_file_id),
  ADD KEY ix_case_overview_creditor_number (creditor_id, number, case_file_id),
  ADD KEY ix_case_overview_status_due (status, oldest_due_on, case_file_id),
  ADD KEY ix_case_overview_status_open (status, open_minor, case_file_id),
  ADD KEY ix_case_overview_controller_due (controller, oldest_due_on, case_file_id),
  ADD KEY ix_case_overview_controller_open (controller, open_minor, case_file_id),
  DROP KEY ix_case_overview_creditor;
