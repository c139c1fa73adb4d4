-- Why: lists of the ledger and of the audit trail read as many rows as they show, also for a rare account or user.

ALTER TABLE journal_entry ADD KEY ix_journal_entry_value (creditor_id, value_on, entry_no);
ALTER TABLE posting_line ADD KEY ix_posting_line_account_entry (ledger_account_id, journal_entry_id);
ALTER TABLE audit_entry ADD KEY ix_audit_entry_actor (actor, recorded_at, id);
ALTER TABLE audit_entry ADD KEY ix_audit_entry_action (action, recorded_at, id);
