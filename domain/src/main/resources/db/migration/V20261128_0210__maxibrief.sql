-- Why: letters of more than 95 sheets had no postage; Deutsche Post carries them to 1000 g as Maxibrief since 1 January 2025 (5 g a sheet, 25 g for the envelope as with the Großbrief).
INSERT INTO postage_class (id, name, abroad, max_sheets, price_minor, currency, first_on, reason, recorded_at, recorded_by) VALUES
  (-3207, 'Maxibrief', FALSE, 195, 290, 'EUR', '2025-01-01', 'Shipped with Saldo', '2002-01-01 00:00:00', 'system');
