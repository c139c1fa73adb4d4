package org.saldo.reporting;

import java.util.UUID;

/**
 * A letter of a print batch.
 *
 * @param caseId null when it is about no case
 * @param postageClass null when no class took so many sheets
 * @param kept whether the letter can be looked at later
 */
public record PrintLetterRow(
    int sequence,
    String key,
    UUID caseId,
    String caseNumber,
    String recipient,
    String country,
    int pages,
    int sheets,
    String postageClass,
    boolean kept) {}
