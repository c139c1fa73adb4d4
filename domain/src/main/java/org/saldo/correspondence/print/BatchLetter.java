package org.saldo.correspondence.print;

/**
 * A letter of a batch.
 *
 * @param sequence its number in the batch, from 1
 * @param key the delivery key
 * @param caseNumber null when it is about no case
 * @param recipient name and address on one line
 * @param country ISO 3166-1 alpha-2
 * @param postageClass null when no class took so many sheets
 * @param documentId null when the letter is not kept
 */
public record BatchLetter(
    long id,
    int sequence,
    String key,
    String caseNumber,
    String recipient,
    String country,
    String postageClass,
    int pages,
    int sheets,
    Long documentId) {}
