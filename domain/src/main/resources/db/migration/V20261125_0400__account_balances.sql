-- Why: what stands on an account before a day is added up from the index alone, however many lines the account has.
ALTER TABLE posting_line ADD KEY ix_posting_line_balance (ledger_account_id, value_on, currency, debit_minor, credit_minor);
