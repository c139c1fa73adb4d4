-- Why: a correction letter that was stopped on its way told nothing; the same may have to be told again.
ALTER TABLE correction_letter
  ADD KEY ix_correction_letter_case (case_file_id, known_until),
  DROP KEY uq_correction_letter_known;
